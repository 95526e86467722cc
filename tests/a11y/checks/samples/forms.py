"""Names and labels of form fields."""

from .shape import Samples

SAMPLES = {
    "field-name-missing": Samples(
        fails=(
            "<p>Name</p><input data-fault>",
            "<input disabled data-fault>",
            '<label>Name</label> <input type="email" data-fault>',
            "<select data-fault><option>Tartu</option></select>",
            '<p id="t"></p><textarea aria-labelledby="t" data-fault></textarea>',
            '<label>Name <span role="textbox" tabindex="0" data-fault></span></label>',
            '<label for="t">Name</label><div role="textbox" id="t" tabindex="0" data-fault>A</div>',
            '<input type="checkbox" data-fault> I agree',
            '<label for="r"> </label><input type="radio" id="r" data-fault>',
            '<div role="combobox" aria-expanded="false" tabindex="0" data-fault>Tartu</div>',
        ),
        passes=(
            "<label>Name <input></label>",
            '<label for="n">Name</label><input id="n">',
            '<input aria-label="Name">',
            '<p id="t">Town</p><select aria-labelledby="t"><option>Tartu</option></select>',
        ),
        near_misses=(
            '<input type="hidden" name="token">',
            "<input hidden>",
            '<input aria-hidden="true" disabled>',
            '<input placeholder="Name">',
            '<input title="Name">',
            '<div role="checkbox" aria-checked="true" tabindex="0">I agree</div>',
            '<select role="none" disabled><option>Tartu</option></select>',
            '<input type="submit">',
            '<b id="n" hidden>Name</b><input aria-labelledby="n">',
        ),
    ),
    "special-field-name-missing": Samples(
        fails=(
            '<p>Start</p><input type="date" data-fault>',
            '<input type="password" data-fault>',
            '<label>Photo</label> <input type="file" data-fault>',
        ),
        passes=(
            '<label>Start <input type="date"></label>',
            '<input type="password" aria-label="Password">',
        ),
        near_misses=(
            '<input type="file" hidden>',
            '<input type="hidden">',
            '<input type="time" title="Start">',
            '<input type="color" aria-label="Ground">',
        ),
    ),
    "label-only-placeholder": Samples(
        fails=(
            '<input placeholder="Name" data-fault>',
            '<input type="password" placeholder="Password" data-fault>',
            '<textarea placeholder="Your question" data-fault></textarea>',
            '<label for="q"></label><input id="q" placeholder="Search" data-fault>',
        ),
        passes=(
            '<label>Name <input placeholder="Mari Maasikas"></label>',
            '<input aria-label="Search" placeholder="Town or partner">',
        ),
        near_misses=(
            '<input title="Name" placeholder="Mari">',
            '<input placeholder="Name" hidden>',
            '<b id="n">Name</b><input placeholder="Mari" aria-labelledby="n">',
            '<label for="s">Name</label><input id="s" placeholder="">',
        ),
    ),
    "label-only-title": Samples(
        fails=(
            '<input title="Name" data-fault>',
            '<select title="Year" data-fault><option>2026</option></select>',
            '<label for="q"></label><input id="q" title="Search" data-fault>',
        ),
        passes=("<label>Name <input></label>", '<input aria-label="Name">'),
        near_misses=(
            '<input aria-label="Name" title="Name">',
            '<label>Name <input title="Name"></label>',
            '<input type="submit" title="Send">',
        ),
    ),
    "title-only-help": Samples(
        fails=(
            '<label>Code <input title="Eleven digits" data-fault></label>',
            '<input aria-label="Year" title="From 2014" data-fault>',
            '<label>Town <select title="Where you live" data-fault><option>T</option></select>'
            "</label>",
        ),
        passes=(
            '<label>Code <input aria-describedby="h"></label> <span id="h">Eleven digits</span>',
            "<label>Code, eleven digits <input></label>",
        ),
        near_misses=(
            '<label>Code <input title="code"></label>',
            '<input title="Code">',
            '<label>Code <input title=""></label>',
        ),
    ),
    "label-without-field": Samples(
        fails=(
            "<label data-fault>Name</label> <p>x</p>",
            '<label for="gone" data-fault>Name</label>',
            '<label for="p" data-fault>Name</label><p id="p">x</p>',
            '<label for="gone" data-fault>Name <input></label>',
        ),
        passes=('<label for="n">Name</label><input id="n">', "<label>Name <input></label>"),
        near_misses=(
            '<label id="l">Name</label><div role="textbox" tabindex="0" aria-labelledby="l"></div>',
            '<label for="p">Place</label><place-picker id="p"></place-picker>',
            "<label>Place <place-picker></place-picker></label>",
            '<label for="gone" hidden>Name</label>',
            '<label for="m">Used</label><meter id="m" value="1"></meter>',
        ),
    ),
    "label-empty": Samples(
        fails=(
            '<label for="n" data-fault></label><input id="n" title="Name">',
            '<label data-fault> <input aria-label="Name"></label>',
            '<label for="n" data-fault><img src="x" alt=""></label><input id="n" placeholder="N">',
        ),
        passes=("<label>Name <input></label>", '<input aria-label="Name">'),
        near_misses=(
            '<label for="n"><img src="x" alt="Name"></label><input id="n">',
            '<label for="n" hidden></label><input id="n" aria-label="Name">',
            '<input type="checkbox" id="c" aria-label="Dark"><label for="c"></label>',
        ),
    ),
    "label-several": Samples(
        fails=(
            '<label for="n">Name</label><label for="n">of the child</label><input id="n" '
            "data-fault>",
            '<label for="n">Name</label> <label>Full <input id="n" data-fault></label>',
            '<label for="n">A</label><label for="n">B</label><select id="n" data-fault>'
            "<option>C</option></select>",
        ),
        passes=("<label>Name <input></label>", '<label for="n">Name</label><input id="n">'),
        near_misses=(
            '<label for="n">Name</label><label for="n"></label><input id="n">',
            '<label for="n" id="a">Name</label><label for="n" id="b">full</label><input id="n" '
            'aria-labelledby="a b">',
            '<label for="n">Name</label><label for="m">Town</label><input id="n"><input id="m">',
        ),
    ),
    "field-label-not-in-name": Samples(
        fails=(
            '<label for="n">Name</label><input id="n" aria-label="Who are you" data-fault>',
            '<label>Town <select aria-label="Place" data-fault><option>T</option></select></label>',
            '<b id="x">Mail</b><label for="n">Address</label><input id="n" aria-labelledby="x" '
            "data-fault>",
        ),
        passes=(
            '<label for="n">Name</label><input id="n" aria-label="Name of the child">',
            "<label>Name <input></label>",
        ),
        near_misses=(
            '<label for="n">Name: *</label><input id="n" required aria-label="name">',
            '<label for="n" hidden>Name</label><input id="n" aria-label="Who">',
            '<label for="n">Name</label><input id="n" aria-label="">',
        ),
    ),
    "label-repeated": Samples(
        fails=(
            "<form><label>Name <input></label> <label>Name <input data-fault></label></form>",
            "<form><fieldset><label>Name <input></label></fieldset><fieldset><label>name: <input "
            "data-fault></label></fieldset></form>",
            '<form><h2 style="position:absolute;left:-9999px">A</h2><label>Name <input></label><h2 '
            'style="position:absolute;left:-9999px">B</h2><label>Name <input data-fault></label>'
            "</form>",
        ),
        passes=(
            "<form><label>First name <input></label> <label>Last name <input></label></form>",
            "<form><h2>You</h2><label>Name <input></label><h2>Child</h2><label>Name <input></label>"
            "</form>",
        ),
        near_misses=(
            "<fieldset><legend>You</legend><label>Name <input></label></fieldset><fieldset><legend>"
            "Child</legend><label>Name <input></label></fieldset>",
            "<form><label>Name <input></label></form><form><label>Name <input></label></form>",
            '<fieldset><legend>Own?</legend><label><input type="radio" name="a"> '
            "Yes</label></fieldset>"
            '<fieldset><legend>Rent?</legend><label><input type="radio" name="b"> Yes</label>'
            "</fieldset>",
            "<form><label>Name <input></label> <label>Name <input disabled></label></form>",
        ),
    ),
}
