"""Markup as it was written."""

from .shape import Samples

SAMPLES = {
    "element-out-of-date": Samples(
        fails=(
            "<center data-fault>Riga</center>",
            '<p><font data-fault face="x">Riga</font></p>',
            '<acronym title="European Union" data-fault>EU</acronym>',
            "<p><strike data-fault>old</strike></p>",
        ),
        passes=('<abbr title="European Union">EU</abbr>', "<p><s>old</s></p>"),
        near_misses=(
            '<p class="center">Riga</p>',
            "<p>&lt;center&gt;</p>",
            "<!-- <center>Riga</center> -->",
        ),
    ),
    "attribute-for-looks": Samples(
        fails=(
            '<p align="center" data-fault>Riga</p>',
            '<div bgcolor="#ffffff" data-fault>Riga</div>',
            '<img src="/a.png" alt="A crane" hspace="3" data-fault>',
        ),
        passes=("<p>Riga</p>", '<p style="text-align: center">Riga</p>'),
        near_misses=(
            '<label>Colour <input type="color" size="3"></label>',
            '<svg><text color="red">Riga</text></svg>',
            '<p data-align="center">Riga</p>',
            '<select size="3" aria-label="Cities"><option>Riga</option></select>',
        ),
    ),
    "bold-or-italic": Samples(
        fails=(
            "<p><b data-fault>Bring your passport</b> with you.</p>",
            "<p>This is <i data-fault>really important</i>.</p>",
            "<p><b data-fault>Last day:</b> 1 May</p>",
        ),
        passes=("<p><strong>Bring your passport</strong>.</p>", "<p><em>Really</em>.</p>"),
        near_misses=(
            "<p><b>R</b>iga</p>",
            '<p><i lang="la">dum spiro spero</i></p>',
            '<p><i class="icon flag"></i> Riga</p>',
            "<p><b hidden>Bring your passport</b></p>",
        ),
    ),
    "paragraph-empty": Samples(
        fails=(
            "<p>a</p><p data-fault></p><p>b</p>",
            "<p>a</p><p data-fault>&nbsp;</p>",
            "<p data-fault><br></p><p>b</p>",
        ),
        passes=("<p>a</p><p>b</p>", "<p>a<br>b</p>"),
        near_misses=(
            '<p id="status"></p>',
            '<p aria-live="polite"></p>',
            '<p><img src="/a.png" alt="A crane"></p>',
            "<p hidden></p>",
        ),
    ),
    "paragraphs-by-breaks": Samples(
        fails=(
            "<p data-fault>one<br><br>two</p>",
            "<div data-fault>one<br> <br/>two<br><br>three</div>",
            "<li data-fault><b>one</b><br><br><br>two</li>",
        ),
        passes=("<p>one</p><p>two</p>", "<address>Street 1<br>Riga</address>"),
        near_misses=(
            "<p>one<br>two<br>three</p>",
            "<p>one<br><br></p>",
            "<p><br><br>one</p>",
            "<pre>one<br><br>two</pre>",
        ),
    ),
    "attribute-repeated": Samples(
        fails=(
            '<p class="a" id="x" class="b" data-fault>Riga</p>',
            '<img src="/a.png" alt="A crane" ALT="" data-fault>',
            '<svg><path d="M0 0" d="M1 1" data-fault></path></svg>',
            "<p>a</p><p>b</p><button disabled type='button' disabled data-fault>Send</button>",
        ),
        passes=('<p class="a" id="x">Riga</p>', "<p>Riga</p>"),
        near_misses=(
            '<p title="a=1 a=2 a=3">Riga</p>',
            """<script>x = '<p a="1" a="2">'</script><p>Riga</p>""",
            '<!-- <p a="1" a="2"> --><p>Riga</p>',
            '<p data-a="1" data-b="1" a-a="1">Riga</p>',
            '<textarea aria-label="HTML"><p a="1" a="2"></textarea>',
        ),
    ),
    "tags-torn": Samples(
        fails=(
            "<div><span data-fault>Riga</div>",
            "<p><b><i data-fault>Riga</b></p>",
            "<p data-fault>Riga</b></p>",
            "<html lang='en'><body><div data-fault>Riga</body></html>",
            "<div><p data-fault>one<ul><li>two</li></ul></p></div>".replace(
                "<div><p data-fault>", "<div data-fault><p>"
            ),
        ),
        passes=("<p>Riga</p>", "<ul><li>Riga<li>Tartu</ul>"),
        near_misses=(
            "<table><caption>Budget</caption><tr><th>a<th>b<tr><td>1<td>2</table>",
            "<p>one<p>two<br><img src='/a.png' alt='A crane'><hr>",
            "<svg><path d='M0 0'/></svg><p>x</p>",
            "<script>if (a</b>/.test(x)) {}</script><p>x</p>",
            "<dl><dt>a<dd>b</dl><select aria-label='c'><option>a<option>b</select>",
        ),
    ),
}
