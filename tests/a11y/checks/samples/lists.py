"""Lists."""

from .shape import Samples

SAMPLES = {
    "list-faked": Samples(
        fails=(
            "<p data-fault>- harbours<br>- ferries<br>- paths</p>",
            "<p data-fault>• harbours</p><p>• ferries</p>",
            "<div data-fault>* harbours</div><div>* ferries</div><div>* paths</div>",
            "<p data-fault>🚢 harbours<br>⛴️ ferries<br>🚶 paths</p>",
            "<p>The city has:</p><p data-fault>– harbours</p><p>– ferries</p>",
            "<p data-fault>*harbours<br>*ferries<br>*paths</p>",
            "<p data-fault>→ harbours<br>→ ferries</p>",
        ),
        passes=(
            "<ul><li>harbours</li><li>ferries</li><li>paths</li></ul>",
            "<p>The city has harbours, ferries and paths.</p>",
        ),
        near_misses=(
            "<p>- harbours</p><p>and then some text.</p><p>- ferries</p>",
            "<p>— Where is the harbour?</p><p>— It is near.</p><p>— I thank you.</p>",
            "<p>-5 degrees in the north<br>-2 degrees in the south</p>",
            "<p>*The city pays half.</p>",
            "<h2>• Harbours</h2><p>They grow.</p>",
            "<pre>- harbours\n- ferries</pre>",
        ),
    ),
    "list-numbers-faked": Samples(
        fails=(
            "<p data-fault>1. Write the form.<br>2. Send the form.</p>",
            "<p data-fault>1) Write the form.</p><p>2) Send the form.</p><p>3) Wait.</p>",
            "<p data-fault>a) harbours<br>b) ferries<br>c) paths</p>",
            "<p>Do this:</p><p data-fault>(1) write</p><p>(2) send</p>",
        ),
        passes=(
            "<ol><li>Write the form.</li><li>Send the form.</li></ol>",
            "<p>First write the form, then send it.</p>",
        ),
        near_misses=(
            "<p>1. Write the form.</p><p>It is short.</p>",
            '<p lang="et">1. mail avati tee.<br>2. mail avati sild.</p>',
            "<p>1.5 metres of snow<br>2.5 metres of ice</p>",
            "<p>2026. A path.<br>2027. A bridge.</p>",
            "<h2>1. Harbours</h2><p>a</p><h2>2. Ferries</h2><p>b</p>",
        ),
    ),
    "list-of-lines": Samples(
        fails=(
            "<p data-fault>The city has:<br>harbours<br>ferries<br>paths</p>",
            "<p data-fault>harbours<br>ferries<br>paths<br>bridges</p>",
            "<div data-fault>Partners:<br>Tallinn<br>Riga<br>Turku</div>",
        ),
        passes=(
            "<p>The city has:</p><ul><li>harbours</li><li>ferries</li><li>paths</li></ul>",
            "<p>The city has harbours,<br>ferries and paths.</p>",
        ),
        near_misses=(
            "<address>City Office<br>Square of Freedom 7<br>Tallinn<br>Estonia</address>",
            "<p>City Office<br>Square of Freedom 7<br>10146 Tallinn<br>Estonia</p>",
            "<blockquote><p>The sea<br>is wide<br>the sea<br>is deep</p></blockquote>",
            "<p>harbours<br>ferries</p>",
        ),
    ),
    "list-of-links-faked": Samples(
        fails=(
            '<p data-fault><a href="/a/">Aims</a> | <a href="/b/">Partners</a> | '
            '<a href="/c/">Results</a></p>',
            '<div data-fault><a href="/a/">Aims</a><br><a href="/b/">Partners</a><br>'
            '<a href="/c/">Results</a></div>',
            '<p data-fault><a href="/a/">Aims</a> · <a href="/b/">Partners</a> · '
            '<a href="/c/">Results</a></p>',
        ),
        passes=(
            '<ul><li><a href="/a/">Aims</a></li><li><a href="/b/">Partners</a></li></ul>',
            '<p>Read of the <a href="/a/">aims</a>, the <a href="/b/">partners</a> and the '
            '<a href="/c/">results</a>.</p>',
        ),
        near_misses=(
            '<p><a href="/a/">Aims</a> | <a href="/b/">Partners</a></p>',
            '<ul><li><a href="/a/">Aims</a> | <a href="/b/">B</a> | <a href="/c/">C</a></li>'
            "<li>D</li></ul>",
            "<p><a>Aims</a> | <a>Partners</a> | <a>Results</a></p>",
            '<p>See <a href="/a/">Aims</a> | <a href="/b/">Partners</a> | <a href="/c/">C</a></p>',
        ),
    ),
    "list-number-typed": Samples(
        fails=(
            "<ul data-fault><li>1. Write the form</li><li>2. Send the form</li></ul>",
            "<ol data-fault><li>1) Write the form</li><li>2) Send the form</li></ol>",
            "<ul data-fault><li>- harbours</li><li>- ferries</li></ul>",
        ),
        passes=(
            "<ol><li>Write the form</li><li>Send the form</li></ol>",
            "<ul><li>harbours</li><li>ferries</li></ul>",
        ),
        near_misses=(
            "<ul><li>1. Write the form</li><li>Send the form</li></ul>",
            "<ul><li>12. Write the form</li><li>7. Send the form</li></ul>",
            '<ul lang="et"><li>1. mai: tee</li><li>2. mai: sild</li></ul>',
        ),
    ),
    "list-one-item": Samples(
        fails=(
            "<ul data-fault><li>Bring the form.</li></ul>",
            "<ol data-fault><li>Bring the form.</li></ol>",
            "<p>You need:</p><ul data-fault><li><b>the form</b></li></ul>",
        ),
        passes=(
            "<ul><li>Bring the form.</li><li>Bring a pen.</li></ul>",
            "<p>Bring the form.</p>",
        ),
        near_misses=(
            '<nav aria-label="Where you are"><ul><li><a href="/">Home</a></li></ul></nav>',
            "<ul><li>A<ul><li>B</li></ul></li><li>C</li></ul>",
            '<ul class="cards"><li><a href="/a/">Path</a></li></ul>',
            '<ul role="presentation"><li>Bring the form.</li></ul>',
        ),
    ),
    "list-in-pieces": Samples(
        fails=(
            "<ol><li>Write.</li></ol><ol data-fault><li>Send.</li></ol>",
            "<ul><li>harbours</li></ul> <ul data-fault><li>ferries</li></ul>",
            '<ol><li>A.</li></ol><ol start="2" data-fault><li>B.</li></ol>'
            '<ol start="3" data-fault><li>C.</li></ol>',
        ),
        passes=(
            "<ol><li>Write.</li><li>Send.</li></ol>",
            "<ul><li>A</li><li>B</li></ul><p>And:</p><ul><li>C</li><li>D</li></ul>",
        ),
        near_misses=(
            "<ul><li>harbours</li></ul><p>And:</p><ul><li>ferries</li></ul>",
            "<ul><li>harbours</li></ul><ol><li>ferries</li></ol>",
            "<ul><li>A</li><li>B</li></ul><ul><li>C</li></ul>",
        ),
    ),
    "list-empty": Samples(
        fails=(
            "<ul data-fault></ul>",
            "<ol data-fault> <!-- nothing --> </ol>",
            "<dl data-fault></dl>",
            "<ul data-fault><li hidden>A</li></ul>",
        ),
        passes=(
            "<ul><li>A</li><li>B</li></ul>",
            "<dl><dt>Aim</dt><dd>A path</dd></dl>",
        ),
        near_misses=(
            "<ul hidden></ul>",
            '<ul aria-busy="true"></ul>',
            '<ul role="presentation"></ul>',
            '<ul aria-owns="a"></ul><div role="listitem" id="a">A</div>',
        ),
    ),
    "list-item-empty": Samples(
        fails=(
            "<ul><li>A</li><li data-fault></li></ul>",
            "<ol><li data-fault>&nbsp;</li><li>B</li></ol>",
            "<dl><dt>Aim</dt><dd data-fault></dd></dl>",
            "<ul><li>A</li><li data-fault><span></span></li></ul>",
        ),
        passes=(
            "<ul><li>A</li><li>B</li></ul>",
            '<ul><li>A</li><li><img src="/b.png" alt="B"></li></ul>',
        ),
        near_misses=(
            "<ul><li>A</li><li hidden></li><li>B</li></ul>",
            '<ul><li>A</li><li role="separator"></li><li>B</li></ul>',
            '<ul><li>A</li><li><input aria-label="B"></li></ul>',
            '<ul><li>A</li><li aria-hidden="true"></li><li>B</li></ul>',
        ),
    ),
    "list-item-outside": Samples(
        fails=(
            "<div><li data-fault>A</li><li data-fault>B</li></div>",
            "<section><dt data-fault>Aim</dt><dd data-fault>A path</dd></section>",
            "<ul><li>A</li></ul><li data-fault>B</li>",
            "<dl><dt>A</dt><dd>B</dd></dl><ul><li>C</li><li>D</li></ul><dd data-fault>E</dd>",
        ),
        passes=(
            "<ul><li>A</li><li>B</li></ul>",
            "<dl><div><dt>Aim</dt><dd>A path</dd></div><div><dt>End</dt><dd>May</dd></div></dl>",
        ),
        near_misses=(
            "<menu><li>A</li><li>B</li></menu>",
            '<div role="list"><li>A</li><li>B</li></div>',
            '<div><li role="presentation">A</li></div>',
            "<div hidden><li>A</li></div>",
        ),
    ),
    "list-wrong-children": Samples(
        fails=(
            "<ul data-fault><li>A</li><div>B</div></ul>",
            "<ul data-fault>Paths <li>A</li><li>B</li></ul>",
            "<dl data-fault><dt>Aim</dt><dd>A path</dd><p>B</p></dl>",
            "<ol data-fault><p>A</p><p>B</p></ol>",
        ),
        passes=(
            "<ul><li>A</li><li><div>B</div></li></ul>",
            "<dl><dt>Aim</dt><dd><p>A path</p></dd></dl>",
        ),
        near_misses=(
            "<ul><li>A</li><template><p>B</p></template><li>C</li></ul>",
            '<ul role="menu"><div role="menuitem" tabindex="0">A</div></ul>',
            '<ul><li>A</li><div role="listitem">B</div></ul>',
            "<ul><li>A</li><!-- B --><li>C</li></ul>",
            "<ul><li>A</li><p hidden>B</p><li>C</li></ul>",
        ),
    ),
    "list-nested-outside-item": Samples(
        fails=(
            "<ul><li>A</li><ul data-fault><li>B</li><li>C</li></ul></ul>",
            "<ol><li>A</li><ol data-fault><li>B</li><li>C</li></ol></ol>",
            "<ul><ul data-fault><li>A</li><li>B</li></ul></ul>",
        ),
        passes=(
            "<ul><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ul>",
            "<ul><li>A</li><li>B</li></ul>",
        ),
        near_misses=(
            "<ul><li>A</li><li><div><ul><li>B</li><li>C</li></ul></div></li></ul>",
            "<ul><li>A</li><li>B</li></ul><ul><li>C</li><li>D</li></ul>",
            '<ul role="presentation"><ul><li>A</li><li>B</li></ul></ul>',
        ),
    ),
    "list-for-indentation": Samples(
        fails=(
            "<dl data-fault><dd>This text is to stand further in.</dd></dl>",
            "<ul data-fault><li><ul><li>A</li><li>B</li></ul></li></ul>",
            "<dl data-fault><dd>One.</dd><dd>Two.</dd></dl>",
        ),
        passes=(
            "<p>This text is to stand further in.</p>",
            "<dl><dt>Aim</dt><dd>A path</dd></dl>",
        ),
        near_misses=(
            "<ul><li>A<ul><li>B</li><li>C</li></ul></li></ul>",
            "<dl><dt>Aim</dt><dd>A path</dd><dd>A bridge</dd></dl>",
            "<dl hidden><dd>One.</dd></dl>",
        ),
    ),
    "list-term-alone": Samples(
        fails=(
            "<dl data-fault><dt>Aim</dt><dd>A path</dd><dt>End</dt></dl>",
            "<dl data-fault><dd>A path</dd><dt>Aim</dt><dd>A bridge</dd></dl>",
            "<dl data-fault><div><dt>Aim</dt><dd>A path</dd></div><div><dt>End</dt></div></dl>",
        ),
        passes=(
            "<dl><dt>Aim</dt><dd>A path</dd><dt>End</dt><dd>May</dd></dl>",
            "<dl><div><dt>Aim</dt><dd>A path</dd></div></dl>",
        ),
        near_misses=(
            "<dl><dt>Aim</dt><dt>End</dt><dd>A path</dd></dl>",
            "<dl><dt>Aim</dt><dd>A path</dd><dd>A bridge</dd></dl>",
            "<dl><dt>Aim</dt><dd>A path</dd><dt hidden>End</dt></dl>",
        ),
    ),
}
