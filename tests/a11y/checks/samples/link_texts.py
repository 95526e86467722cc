"""What links say."""

from .shape import Samples

SAMPLES = {
    "link-text-vague": Samples(
        fails=(
            '<p><a href="/report/" data-fault>Click here</a></p>',
            '<p>The report is out.</p><a href="/report/" data-fault>Read more …</a>',
            '<div role="link" tabindex="0" data-fault>More</div>',
            '<p lang="et"><a href="/aruanne/" data-fault>Loe edasi</a></p>',
            '<p lang="ru"><a href="/otchet/" data-fault>Подробнее »</a></p>',
            '<p lang="de-AT"><a href="/b/" data-fault>hier</a></p>',
            '<p lang="fi"><a href="/r/" data-fault>Lue lisää</a></p>',
            '<p lang="sv"><a href="/r/" data-fault>Läs mer</a></p>',
            '<p lang="pl"><a href="/r/" data-fault>Czytaj dalej</a></p>',
            '<p lang="lv"><a href="/r/" data-fault>šeit</a></p>',
            '<p lang="lt"><a href="/r/" data-fault>Daugiau</a></p>',
            '<p lang="fr"><a href="/r/" data-fault>En savoir plus</a></p>',
            '<ul><li><a href="/r.html" data-fault>HTML</a></li></ul>',
            '<table><tr><th colspan="2">Reports</th></tr><tr><td>Final</td><td>'
            '<a href="/f/" data-fault>Download</a></td></tr></table>',
            '<a href="/report/" data-fault><img src="/arrow.png" alt="more"></a>',
        ),
        passes=(
            '<p><a href="/report/">Final report</a></p>',
            '<p lang="et"><a href="/aruanne/">Lõpparuanne</a></p>',
        ),
        near_misses=(
            '<p>The final report is <a href="/report/">here</a>.</p>',
            '<ul><li>Final report <a href="/r/">more</a></li></ul>',
            "<table><tr><th>Report</th><th>File</th></tr><tr><th>Final</th><td>"
            '<a href="/f/">Download</a></td></tr></table>',
            '<h2 id="r">Final report</h2><p><a href="/r/" aria-describedby="r">More</a></p>',
            '<p><a href="/r/" aria-label="Read more about the final report">Read more</a></p>',
            '<p><a href="/here/">Here be dragons</a></p>',
            '<p><a href="/r/" hidden>More</a></p>',
            "<p><button>More</button></p>",
            '<p><a href="/siin/">Siin elab ajalugu</a></p>',
            '<ul><li><a href="#l">Links</a></li></ul><h2 id="l">Links</h2><p>Of others.</p>',
        ),
    ),
    "link-text-needs-context": Samples(
        fails=(
            '<p>The final report is <a href="/report/" data-fault>here</a>.</p>',
            '<ul><li>Final report: <a href="/r.pdf" data-fault>PDF</a></li></ul>',
            '<ul><li>Report<ul><li><a href="/r/" data-fault>Read more</a></li></ul></li></ul>',
            '<p>Lõpparuanne: <a href="/r/" lang="et" data-fault>vaata siit</a></p>',
        ),
        passes=(
            '<p>See the <a href="/report/">final report</a>.</p>',
            '<ul><li><a href="/r.pdf">Final report, PDF, 2 MB</a></li></ul>',
        ),
        near_misses=(
            '<p>The final report: <a href="/r/" aria-label="Read more in the report">more</a></p>',
            '<p>The <a href="/m/">More Project</a></p>',
            "<p>Nothing <a>more</a> to say</p>",
            '<p>A list of <a href="#p">Page</a></p><section id="p" aria-labelledby="h">'
            '<h2 id="h">Page</h2><p>As pages are sent.</p></section>',
        ),
    ),
    "link-text-address": Samples(
        fails=(
            '<a href="https://www.tartu.ee/" data-fault>https://www.tartu.ee/et/projektid</a>',
            '<a href="https://www.tartu.ee/" data-fault>www.tartu.ee/et/projektid/robot</a>',
            '<a href="https://www.tartu.ee/" data-fault>tartu.ee/et/projektid/robot</a>',
        ),
        passes=(
            '<a href="https://www.tartu.ee/">Projects of Tartu</a>',
            '<a href="https://www.tartu.ee/">www.tartu.ee</a>',
        ),
        near_misses=(
            '<a href="mailto:info@tartu.ee">info@tartu.ee</a>',
            '<a href="https://tartu.ee/">tartu.ee</a>',
            '<a href="https://www.tartu.ee/">Projects, at https://www.tartu.ee/projektid</a>',
            "<p>https://www.tartu.ee/et/projektid</p>",
        ),
    ),
    "link-text-ambiguous": Samples(
        fails=(
            '<p>Ask by <a href="/a/">Contact form</a> or <a href="/b/" data-fault>contact '
            "form</a></p>",
            '<p><a href="/a/">Final report</a></p><p><a href="/b/" data-fault>Final report</a></p>',
            '<p><span role="link" tabindex="0" onclick="location=\'/a/\'">Team</span> <span '
            'role="link" tabindex="0" onclick="location=\'/b/\'" data-fault>Team</span></p>',
            '<p>Us: <svg><a href="/a/" aria-label="Team"><path d="M0 0"/></a><a href="/b/" '
            'aria-label="Team" data-fault><path d="M0 0"/></a></svg></p>',
        ),
        passes=(
            '<p><a href="/a/">Final report</a>, <a href="/b/">Annual report</a></p>',
            '<p><a href="/a/">Final report</a> and again: <a href="/a/">Final report</a></p>',
        ),
        near_misses=(
            '<header><p><a href="/">Tartu</a></p></header><main><p><a '
            'href="/t/">Tartu</a></p></main>',
            '<p>In 2025: <a href="/a/">Report</a></p><p>In 2026: <a href="/b/">Report</a></p>',
            '<p><a href="/a">Report</a> or <a href="/a/">Report</a></p>',
            '<p><a href="https://Tartu.ee/a/">Report</a> or <a href="https://tartu.ee/a/">Report'
            "</a></p>",
            '<p><a href="/a/">Report</a> or <a href="/b/" hidden>Report</a></p>',
        ),
    ),
    "link-text-repeated": Samples(
        fails=(
            '<p>In 2025: <a href="/a/">Report</a></p><p>In 2026: <a href="/b/" data-fault>Report'
            "</a></p>",
            '<ul><li>Tartu <a href="/t/">Map</a></li><li>Riga <a href="/r/" data-fault>Map</a></li>'
            "</ul>",
            '<p>One <a href="/a/?p=1">Photos</a></p><p>Two <a href="/a/?p=2" data-fault>photos</a>'
            "</p>",
        ),
        passes=(
            '<p>In 2025: <a href="/a/">Report of 2025</a></p><p>Then: <a href="/b/">Report of 2026'
            "</a></p>",
            '<nav><a href="/">Home</a></nav><footer><a href="/">Home</a></footer>',
        ),
        near_misses=(
            '<p>One: <a href="/a/index.html">Home</a></p><p>Two: <a href="/a/">Home</a></p>',
            '<p>One: <a href="#">Open</a></p><p>Two: <a href="javascript:go()">Open</a></p>',
            '<p>One: <a href="/a/" aria-label="A">Open</a></p><p>Two: <a href="/b/">Open</a></p>',
        ),
    ),
}
