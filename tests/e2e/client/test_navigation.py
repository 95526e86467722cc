"""From page to page: what has the focus, what is announced, what the browser's buttons do."""

import pytest

from .conftest import READY
from .pages import PAGES, here

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.textContent.trim()"
RESULTS = "#listing-title"


def follow(page, name):
    page.get_by_role("link", name=name, exact=True).first.click()
    page.locator(READY).filter(has_text=name).wait_for()


def search(page, words):
    page.get_by_role("searchbox", name="Search in projects").last.fill(words)
    page.get_by_role("button", name="Show projects").click()
    page.get_by_role("link", name=f"Search in projects: {words}").wait_for()


def test_a_new_page_begins_at_its_top_and_its_title_has_the_focus(visit):
    page = visit(PAGES["list"])
    page.evaluate("window.scrollTo(0, 1500)")
    page.get_by_role("link", name="Every section").click()
    page.locator(READY).filter(has_text="Every section").wait_for()
    assert page.evaluate(FOCUSED) == "Every section"
    assert page.evaluate("window.scrollY") == 0
    assert page.title().startswith("Every section")


def test_the_first_page_leaves_the_focus_where_the_browser_has_it_and_is_announced(visit):
    page = visit(PAGES["project"])
    assert page.evaluate("document.activeElement === document.body")
    assert page.locator("#said").inner_text() == page.title()


def test_the_skip_link_is_the_first_stop_and_leads_past_the_navigation(visit):
    page = visit(PAGES["list"])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_going_back_returns_to_the_link_that_led_away(visit):
    page = visit(PAGES["list"])
    page.get_by_role("link", name="Numbered project 0").scroll_into_view_if_needed()
    before = page.evaluate("window.scrollY")
    assert before > 0
    page.get_by_role("link", name="Numbered project 0").click()
    page.locator(READY).filter(has_text="Numbered project 0").wait_for()
    page.go_back()
    page.locator(READY).filter(has_text="Projects").wait_for()
    assert page.evaluate(FOCUSED) == "Numbered project 0"
    assert page.evaluate("window.scrollY") == before
    assert page.locator("#said").inner_text() == page.title()
    page.go_forward()
    page.locator(READY).filter(has_text="Numbered project 0").wait_for()


def test_a_reload_stays_where_the_reader_was(visit):
    page = visit(PAGES["list"])
    page.evaluate("window.scrollTo(0, 1500)")
    page.reload()
    page.locator(READY).wait_for()
    assert page.evaluate("window.scrollY") == 1500


def test_filters_are_in_the_address_and_the_results_have_the_focus(visit):
    page = visit(PAGES["list"])
    page.locator("summary", has_text="Programme").click()
    page.get_by_label("URBACT").check()
    page.get_by_role("button", name="Show projects").click()
    page.get_by_role("link", name="Programme: URBACT").wait_for()
    assert page.url.endswith("?path=/en/projects/&programme=urbact")
    assert page.evaluate(FOCUSED) == "1 project"
    assert page.locator(".project-card").count() == 1
    page.locator("summary", has_text="Programme").click()
    assert page.get_by_label("URBACT").is_checked()
    page.get_by_role("link", name="Programme: URBACT").click()
    page.locator(RESULTS, has_text="projects").wait_for()
    assert page.url.endswith("?path=/en/projects/")


def test_going_back_takes_the_last_filter_back(visit):
    page = visit(PAGES["list"])
    search(page, "industry")
    assert page.url.endswith("?path=/en/projects/&q=industry")
    page.go_back()
    page.get_by_role("link", name="Numbered project 0").wait_for()
    assert page.get_by_role("searchbox", name="Search in projects").last.input_value() == ""


def test_an_address_with_filters_can_be_handed_on(visit):
    page = visit(here("/en/projects/?q=numbered&sort=title&page=2"))
    assert page.get_by_role("link", name="Page 2").get_attribute("aria-current") == "page"
    assert page.locator("select[name=sort]").input_value() == "title"
    assert page.get_by_role("searchbox", name="Search in projects").last.input_value() == "numbered"
    page.get_by_role("link", name="Next page").click()
    page.locator("[aria-current=page]", has_text="3").wait_for()
    assert "q=numbered&sort=title&page=3" in page.url


def test_the_link_to_a_section_leads_there_also_from_elsewhere(visit):
    page = visit(f"{PAGES['project']}#partners")
    assert page.locator("#partners").evaluate("e => Math.abs(e.getBoundingClientRect().top)") < 40
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Contact").click()
    assert page.url.endswith("#contact")
    page.go_back()
    assert page.url.endswith("#partners")
    assert page.locator("h1").count() == 1


def test_the_search_of_every_page_leads_to_the_list(visit):
    page = visit(PAGES["standard"])
    page.get_by_role("searchbox", name="Search in projects").fill("toostus industry")
    page.get_by_role("button", name="Search").click()
    page.locator(RESULTS).wait_for()
    assert page.url.endswith("?path=/en/projects/&q=toostus+industry")


def test_a_link_can_be_opened_in_another_tab(visit):
    page = visit(PAGES["list"])
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Every section").click(modifiers=["Control"])
    opened.value.locator(READY).filter(has_text="Every section").wait_for()
    assert page.url.endswith(PAGES["list"])


def test_the_form_would_work_by_itself(visit):
    """It is an ordinary form: its address alone says what was asked."""
    page = visit(PAGES["list"])
    page.evaluate(
        """() => {
            const form = document.querySelector('.filters__form');
            form.querySelector('[name=q]').value = 'industry';
            form.submit();  // asks no listener
        }"""
    )
    page.wait_for_url("**q=industry**")
    page.get_by_role("link", name="Search in projects: industry").wait_for()


def test_whoever_goes_on_before_the_answer_gets_the_last_page(visit):
    page = visit(PAGES["list"])
    page.evaluate(
        """() => {
            const [one, other] = ['Every section', 'Nothing but a title'].map(
                text => [...document.links].find(link => link.textContent === text));
            one.click(); other.click();
        }"""
    )
    page.locator(READY).filter(has_text="Nothing but a title").wait_for()
    page.wait_for_timeout(300)
    assert page.get_by_role("heading", level=1).inner_text() == "Nothing but a title"
