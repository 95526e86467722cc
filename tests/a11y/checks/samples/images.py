"""Pictures."""

from .shape import Samples

SAMPLES = {
    "image-alt-missing": Samples(
        fails=(
            '<img src="/media/robot.jpg" data-fault>',
            '<img src="/media/robot.jpg" alt="   " data-fault>',
            '<p>A robot: <span role="img" data-fault>🤖</span></p>',
            '<p id="a"></p><img src="/media/robot.jpg" aria-labelledby="a nowhere" data-fault>',
        ),
        passes=(
            '<img src="/media/robot.jpg" alt="A robot arm lifts a crate">',
            '<img src="/media/line.png" alt="">',
            '<div role="img" aria-label="A robot arm lifts a crate"></div>',
        ),
        near_misses=(
            '<img src="/media/robot.jpg" title="A robot arm lifts a crate">',
            '<img src="/media/line.png" role="presentation">',
            '<img src="/media/line.png" alt="" tabindex="0">',
            '<div hidden><img src="/media/robot.jpg"></div>',
            '<div aria-hidden="true"><img src="/media/robot.jpg"></div>',
            '<p id="a" hidden>A robot</p><img src="/media/robot.jpg" aria-labelledby="a">',
            '<template><img src="/media/robot.jpg"></template>',
            '<style>.off { display: none }</style><p class="off"><img src="/media/a.jpg"></p>',
        ),
    ),
}
