"""What a repair makes of what an editor wrote."""

import pytest
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.rich_text import RichText

from a11y.checks import CHECKS
from a11y.content.editor.userbar import SEEN_BY_OURS
from a11y.content.pages import check_page
from a11y.content.repairs import REPAIRS, repair_for
from a11y.content.values import Gone, put, value_at
from tests.factories import PictureFactory, StandardPageFactory

from .finding import found

pytestmark = pytest.mark.django_db


def page_with(*sections):
    page = StandardPageFactory(sections=list(sections))
    return type(page).objects.get(pk=page.pk)


def page_of(html):
    return page_with(("text", {"heading": "Why this project", "text": RichText(html)}))


def mended(html, check_id, tag, text="", fix=""):
    page = page_of(html)
    repair = repair_for(page, found(page, check_id, tag, text, fix))
    return repair and repair.value.source


BOLD = "heading-faked"


def test_a_bold_paragraph_becomes_a_heading_without_the_bold():
    html = "<p>First.</p><p><b>Where we began</b></p><p>Then.</p>"
    assert mended(html, BOLD, "p", "Where") == "<p>First.</p><h3>Where we began</h3><p>Then.</p>"


def test_the_bold_words_themselves_lead_to_their_paragraph():
    assert mended("<p><b>Where we began</b></p>", BOLD, "b") == "<h3>Where we began</h3>"


def test_no_heading_is_made_where_the_field_has_none():
    page = page_with(
        ("quote", {"text": "So it was.", "person": "Ann"}),
        (
            "video",
            {
                "heading": "In short",
                "url": "https://example.org/v",
                "transcript": RichText("<p><b>Where we began</b></p>"),
            },
        ),
    )
    assert repair_for(page, found(page, BOLD, "p", "Where we began")) is None


@pytest.mark.parametrize("sign", ["• ", "– ", "* ", "- "])
def test_lines_with_signs_become_a_list(sign):
    html = f"<p>We need:</p><p>{sign}skills, <b>time</b>;</p><p>{sign}a place.</p><p>So.</p>"
    assert mended(html, "list-faked", "p", "skills") == (
        "<p>We need:</p><ul><li>skills, <b>time</b>;</li><li>a place.</li></ul><p>So.</p>"
    )


def test_lines_with_numbers_become_a_numbered_list():
    html = "<p>1. Ask.</p><p>2. Listen.</p>"
    assert mended(html, "list-faked", "p") == "<ol><li>Ask.</li><li>Listen.</li></ol>"


def test_lines_within_a_paragraph_become_a_list_after_what_leads_to_them():
    html = "<p>We need:<br/>• skills,<br/>• a place.</p>"
    assert mended(html, "list-faked", "p") == (
        "<p>We need:</p><ul><li>skills,</li><li>a place.</li></ul>"
    )


def test_of_two_lists_the_one_at_fault_is_mended():
    html = "<p>• a one</p><p>• a two</p><p>Or:</p><p>• b one</p><p>• b two</p>"
    assert mended(html, "list-faked", "p", "b one") == (
        "<p>• a one</p><p>• a two</p><p>Or:</p><ul><li>b one</li><li>b two</li></ul>"
    )


def test_one_line_with_a_dash_is_no_list():
    assert mended("<p>– he said.</p><p>Then we went.</p>", "list-faked", "p") is None


def test_what_the_editor_tells_paragraphs_apart_by_stays():
    html = '<p data-block-key="ab1">• one</p><p data-block-key="ab2">• two</p>'
    assert mended(html, "list-faked", "p") == (
        '<ul><li data-block-key="ab1">one</li><li data-block-key="ab2">two</li></ul>'
    )


def test_headings_go_down_one_level_at_a_time():
    html = "<h5>Where we began</h5><p>There.</p>"
    assert mended(html, "heading-level-skipped", ["h5", "h6"]) == (
        "<h3>Where we began</h3><p>There.</p>"
    )


def test_a_bold_first_line_becomes_a_heading_before_its_paragraph():
    html = "<p><b>Where we began</b><br/>There was a survey.</p>"
    assert mended(html, BOLD, "p") == "<h3>Where we began</h3><p>There was a survey.</p>"


def test_a_paragraph_that_is_bold_in_part_is_no_heading():
    assert mended("<p><b>Three</b> firms.</p>", BOLD, "p") is None


UNMARKED = "part-language-unmarked"


def test_a_language_that_the_field_does_not_keep_is_not_marked():
    html = "<p>Tere tulemast Tartusse!</p>"
    assert mended(html, UNMARKED, "p", fix='lang="xx"') is None


def test_a_paragraph_in_another_language_says_so():
    html = "<p>Welcome!</p><p>Tere <b>tulemast</b> Tartusse!</p>"
    assert mended(html, UNMARKED, "p", "Tartusse", 'lang="et"') == (
        '<p>Welcome!</p><p><span lang="et">Tere <b>tulemast</b> Tartusse!</span></p>'
    )


def test_a_sentence_in_another_language_says_so():
    html = "<p>He said: Tere tulemast! And left.</p>"
    fix = '<span lang="et">Tere tulemast!</span>'
    assert mended(html, UNMARKED, "p", fix=fix) == (
        '<p>He said: <span lang="et">Tere tulemast!</span> And left.</p>'
    )


def test_words_are_marked_that_are_bold_in_part():
    html = "<p>He said: Tere <b>tulemast</b>! And left.</p>"
    assert mended(html, UNMARKED, "p", fix='<span lang="et">Tere tulemast!</span>') == (
        '<p>He said: <span lang="et">Tere </span><b><span lang="et">tulemast</span></b>'
        '<span lang="et">!</span> And left.</p>'
    )


def test_of_a_paragraph_only_the_words_are_marked_that_were_found():
    html = "<p>He said <i>tere tulemast</i> and left.</p>"
    assert mended(html, UNMARKED, "i", fix='lang="et"') == (
        '<p>He said <i><span lang="et">tere tulemast</span></i> and left.</p>'
    )


MAYOR = (
    "Kõik linna koolid saavad sügisest uued arvutid ja õpetajad nende jaoks vajaliku koolituse, "
    "sest see on meie laste tuleviku jaoks väga oluline ja me ei saa enam oodata, kuni keegi teine "
    "selle töö meie eest ära teeb."
)


@pytest.mark.parametrize("words", [MAYOR.partition(",")[0] + ".", MAYOR])
def test_what_the_check_itself_finds_in_another_language_is_marked(words):
    page = page_of(f"<p>The mayor was there and said this to us. {words} Then she left.</p>")
    (found,) = (f for f in check_page(page) if f.finding.check.id == UNMARKED)
    assert repair_for(page, found).value.source == (
        "<p>The mayor was there and said this to us. "
        f'<span lang="et">{words}</span> Then she left.</p>'
    )
    repair_for(page, found).apply(page)
    assert UNMARKED not in [found.finding.check.id for found in check_page(page)]


def test_empty_paragraphs_are_taken_out_of_the_field_they_are_in():
    first = ("text", {"heading": "One", "text": RichText('<p data-block-key="a1">Words.</p>')})
    html = '<p data-block-key="b1">More.</p><p data-block-key="b2"></p><p data-block-key="b3"> </p>'
    page = page_with(first, ("text", {"heading": "Two", "text": RichText(html)}))
    empty = found(page, "paragraph-empty", lambda tag: tag.get("data-block-key") == "b2")
    repair = repair_for(page, empty)
    assert repair.path == f"sections.{page.sections[1].id}.text"
    assert repair.value.source == '<p data-block-key="b1">More.</p>'


@pytest.mark.parametrize("check_id", REPAIRS)
def test_each_repair_is_for_a_check_that_there_is(check_id):
    assert check_id in CHECKS


@pytest.mark.parametrize(("rule", "check_id"), SEEN_BY_OURS.items())
def test_what_wagtail_s_checker_leaves_to_ours_is_looked_for(rule, check_id):
    assert check_id in CHECKS
    assert rule in ContentCheckerItem.axe_run_only


@pytest.mark.parametrize("check_id", ["image-alt-repeats-caption", "image-alt-file-name"])
def test_an_alt_text_that_says_nothing_is_emptied(check_id):
    image = {"image": PictureFactory(), "alt_text": "IMG_2041.jpg", "decorative": False}
    page = page_with(("gallery", {"pictures": [{"picture": image, "caption": "IMG_2041.jpg"}]}))
    repair = repair_for(page, found(page, check_id, "img"))
    repair.apply(page)
    value = page.sections[0].value["pictures"][0]
    assert (value["picture"].contextual_alt_text, value["caption"]) == ("", "IMG_2041.jpg")


def test_the_alt_text_of_a_page_s_own_picture_is_emptied():
    page = StandardPageFactory(cover=PictureFactory(), cover_alt_text="workshop.jpg")
    repair = repair_for(page, found(page, "image-alt-file-name", "img", "workshop.jpg"))
    repair.apply(page)
    assert page.cover_alt_text == ""


def table(caption, headings, rows):
    columns = [{"type": "text", "heading": heading} for heading in headings]
    cells = [{"values": row} for row in rows]
    value = {"caption": caption, "columns": columns, "rows": cells}
    return page_with(("table", {"heading": "Participants by year", "table": value}))


def test_a_table_without_caption_is_given_the_heading_above_it():
    page = table("", ["Year", "Participants"], [["2021", "48"]])
    repair = repair_for(page, found(page, "table-caption-empty", "table"))
    assert repair.value.caption == "Participants by year"
    assert repair.form_value["columns"][0]["heading"] == "Year"


def test_a_caption_that_is_there_is_not_replaced():
    page = table("People", ["Year", "Participants"], [["2021", "48"]])
    assert repair_for(page, found(page, "table-caption-empty", "table")) is None


def test_the_first_row_becomes_the_headings_that_are_missing():
    page = table("People", ["", ""], [["Year", "Participants"], ["2021", "48"]])
    repair = repair_for(page, found(page, "table-header-empty", "table"))
    assert [column["heading"] for column in repair.value.columns] == ["Year", "Participants"]
    assert [row["values"] for row in repair.value.row_data] == [["2021", "48"]]


def test_headings_that_are_there_are_not_replaced():
    page = table("People", ["Year", ""], [["2021", "48"]])
    assert repair_for(page, found(page, "table-header-empty", "table")) is None


def test_what_only_a_person_can_mend_has_no_repair():
    page = page_of("<p>Words.</p>")
    assert repair_for(page, found(page, "sentence-long", "p")) is None


def test_a_place_that_is_gone_is_said_to_be_gone():
    page = page_of("<p>Words.</p>")
    for path in ("sections.no-such-id.text", "no_such_field"):
        with pytest.raises(Gone):
            value_at(page, path)
    with pytest.raises(Gone):
        put(page, "sections.no-such-id.text", RichText(""))


def test_what_is_put_at_a_place_is_what_is_saved():
    page = page_with(("links", {"items": [{"text": "There", "url": "https://example.org/"}]}))
    links = page.sections[0]
    item = links.value["items"].bound_blocks[0]
    path = f"sections.{links.id}.items.{item.id}.text"
    put(page, path, "The programme")
    page.save()
    again = type(page).objects.get(pk=page.pk)
    assert value_at(again, path)[1] == "The programme"
