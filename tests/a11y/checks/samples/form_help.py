"""What helps people fill in a form."""

from .shape import Samples

SAMPLES = {
    "autocomplete-invalid": Samples(
        fails=(
            '<label>Mail <input autocomplete="mail" data-fault></label>',
            '<label>Mail <input autocomplete="home family-name" data-fault></label>',
            '<label>Mail <input autocomplete="email home" data-fault></label>',
            '<label>Mail <input autocomplete="billing" data-fault></label>',
            '<label>Mail <input autocomplete="home;email" data-fault></label>',
            '<label>Mail <input autocomplete="on email" data-fault></label>',
            '<label>Mail <input autocomplete="home billing tel" data-fault></label>',
            '<label>Town <select autocomplete="town" '
            "data-fault><option>T</option></select></label>",
            '<label>Code <input type="password" autocomplete="webauthn" data-fault></label>',
        ),
        passes=(
            '<label>Mail <input type="email" autocomplete="email"></label>',
            '<label>Phone <input autocomplete="section-child shipping mobile '
            'tel-national"></label>',
        ),
        near_misses=(
            '<label>Mail <input autocomplete="OFF"></label>',
            '<label>Mail <input autocomplete="  "></label>',
            '<label>Mail <input autocomplete="Email"></label>',
            '<label>Mail <input autocomplete="mail" disabled></label>',
            '<div aria-disabled="true"><label>Mail <input autocomplete="mail"></label></div>',
            '<input type="submit" autocomplete="mail">',
            '<input type="hidden" autocomplete="mail">',
            '<label>Mail <input autocomplete="mail" style="display:none"></label>',
            '<label>Code <input type="password" autocomplete="new-password webauthn"></label>',
            "<fieldset disabled><legend>A</legend><label>M <input "
            'autocomplete="m"></label></fieldset>',
            '<form autocomplete="nope"><label>Town <input></label></form>',
        ),
    ),
    "autocomplete-missing": Samples(
        fails=(
            '<label>E-mail <input type="email" data-fault></label>',
            '<label>First name <input name="first_name" data-fault></label>',
            '<label>Phone <input id="phone" data-fault></label>',
        ),
        passes=(
            '<label>E-mail <input type="email" autocomplete="email"></label>',
            '<label>Question <textarea name="question"></textarea></label>',
        ),
        near_misses=(
            '<label>Friend’s e-mail <input type="email" autocomplete="off"></label>',
            '<form role="search"><label>Name <input name="name"></label></form>',
            '<label>Project <input name="project"></label>',
            '<label>Birthday <input type="checkbox" name="birthday"></label>',
        ),
    ),
    "fieldset-without-legend": Samples(
        fails=(
            "<fieldset data-fault><label>Name <input></label></fieldset>",
            "<fieldset data-fault><div><legend>You</legend></div><label>N "
            "<input></label></fieldset>",
            '<fieldset aria-label=" " data-fault><label>Name <input></label></fieldset>',
        ),
        passes=(
            "<fieldset><legend>You</legend><label>Name <input></label></fieldset>",
            '<fieldset aria-label="You"><label>Name <input></label></fieldset>',
        ),
        near_misses=(
            '<b id="y">You</b><fieldset aria-labelledby="y"><label>Name <input></label></fieldset>',
            '<fieldset role="none"><label>Name <input></label></fieldset>',
            "<fieldset><button>Send</button></fieldset>",
            "<fieldset hidden><label>Name <input></label></fieldset>",
        ),
    ),
    "legend-empty": Samples(
        fails=(
            "<fieldset><legend data-fault></legend><label>Name <input></label></fieldset>",
            "<fieldset><legend data-fault> <br></legend><label>Name <input></label></fieldset>",
            '<fieldset><legend data-fault><img src="x" alt=""></legend><input '
            'title="N"></fieldset>',
        ),
        passes=(
            "<fieldset><legend>You</legend><label>Name <input></label></fieldset>",
            "<fieldset><legend><h2>You</h2></legend><label>Name <input></label></fieldset>",
        ),
        near_misses=(
            '<fieldset><legend><img src="x" alt="You"></legend><label>N <input></label></fieldset>',
            '<fieldset aria-label="You"><legend hidden></legend><label>N '
            "<input></label></fieldset>",
            "<p>legend</p>",
        ),
    ),
    "choices-without-group": Samples(
        fails=(
            '<p>Own?</p><label><input type="radio" name="o" data-fault> Yes</label>'
            '<label><input type="radio" name="o"> No</label>',
            '<form><label><input type="checkbox" name="t" data-fault> Tartu</label>'
            '<label><input type="checkbox" name="t"> Riga</label></form>',
            '<div><b>Own?</b><label><input type="radio" name="o" data-fault> Yes</label></div>'
            '<div><label><input type="radio" name="o"> No</label></div>',
        ),
        passes=(
            '<fieldset><legend>Own?</legend><label><input type="radio" name="o"> Yes</label>'
            '<label><input type="radio" name="o"> No</label></fieldset>',
            '<div role="radiogroup" aria-label="Own?"><label><input type="radio" name="o"> Yes'
            '</label><label><input type="radio" name="o"> No</label></div>',
        ),
        near_misses=(
            '<label><input type="checkbox" name="a"> I agree</label>',
            '<label><input type="checkbox" name="a"> A</label><label><input type="checkbox" '
            'name="b"> B</label>',
            '<table><tr><td><input type="checkbox" name="i" aria-label="A"></td></tr><tr><td>'
            '<input type="checkbox" name="i" aria-label="B"></td></tr></table>',
            '<form><label><input type="radio" name="o"> Yes</label></form><form><label><input '
            'type="radio" name="o"> No</label></form>',
        ),
    ),
    "required-only-shown": Samples(
        fails=(
            "<label>Name * <input data-fault></label>",
            '<label for="n">Name: *</label><input id="n" data-fault>',
            '<label for="n"><span style="color:red">Name</span></label><input id="n" data-fault>',
            '<label for="n" class="is-required">Name</label><input id="n" data-fault>',
        ),
        passes=(
            "<label>Name (required) <input required></label>",
            "<label>Name <input></label>",
        ),
        near_misses=(
            '<label for="n">Name *</label><input id="n" required>',
            '<label for="n">Name *</label><input id="n" aria-required="true">',
            '<label for="n">Size in m * m of rooms</label><input id="n">',
            "<p>*</p><label>Name <input></label>",
        ),
    ),
    "hint-not-tied": Samples(
        fails=(
            '<label for="c">Code</label><input id="c" data-fault><span class="hint">11 '
            "digits</span>",
            '<label for="c">Code</label><p class="help-text form-text" id="h">11 digits</p><input '
            'id="c" data-fault>',
            '<div><input aria-label="Code" data-fault><div '
            'class="field-description">11</div></div>',
        ),
        passes=(
            '<label for="c">Code</label><input id="c" aria-describedby="h"><span class="hint" '
            'id="h">'
            "11 digits</span>",
            "<label>Code <span>(11 digits)</span> <input></label>",
        ),
        near_misses=(
            '<label for="c">Code</label><input id="c"><span class="unit">digits</span>',
            '<label for="c">Code</label><input id="c"><span class="hint"></span>',
            '<label for="c">Code</label><input id="c" aria-describedby="h"><div class="hint"><p '
            'id="h">11 digits</p></div>',
            '<label for="c">Code</label><input id="c"><span class="hint" hidden>11 digits</span>',
        ),
    ),
    "mistake-not-tied": Samples(
        fails=(
            '<input aria-label="Code" data-fault><span class="error">Write 11 digits</span>',
            '<ul class="errorlist"><li>Write 11 digits</li></ul><input aria-label="C" data-fault>',
            '<input aria-label="Code" data-fault><div class="invalid-feedback">11 digits</div>',
        ),
        passes=(
            '<input aria-label="Code" aria-invalid="true" aria-describedby="e"><span class="error" '
            'id="e">Write 11 digits</span>',
            '<input aria-label="Code">',
        ),
        near_misses=(
            '<input aria-label="Code" aria-invalid="true" aria-errormessage="e"><span '
            'class="error" '
            'id="e">Write 11 digits</span>',
            '<input aria-label="Code"><span class="error"></span>',
            '<input aria-label="Code"><span class="terror">Boo</span>',
            '<input aria-label="Code"><label class="error" for="x">A</label><input id="x">',
        ),
    ),
    "invalid-not-explained": Samples(
        fails=(
            '<label>Code <input aria-invalid="true" data-fault></label>',
            '<label>Code <input aria-invalid="true" aria-describedby="gone" data-fault></label>',
            '<div role="textbox" tabindex="0" aria-label="Code" aria-invalid="true" data-fault>'
            "</div>",
        ),
        passes=(
            '<label>Code <input aria-invalid="true" aria-describedby="e"></label><p id="e">Write '
            "11 "
            "digits</p>",
            "<label>Code <input></label>",
        ),
        near_misses=(
            '<label>Code <input aria-invalid="false"></label>',
            '<label>Code <input aria-invalid="true" aria-errormessage="e"></label><p id="e">11</p>',
            '<label hidden>Code <input aria-invalid="true"></label>',
        ),
    ),
    "change-leads-away": Samples(
        fails=(
            '<label>Town <select onchange="this.form.submit()" data-fault><option>T</option>'
            "</select></label>",
            '<label>Town <select onchange="location=this.value" data-fault><option>T</option>'
            "</select></label>",
            '<label>Own <input type="checkbox" onchange="window.open(\'/a/\')" data-fault></label>',
        ),
        passes=(
            "<label>Town <select><option>Tartu</option></select></label><button>Show</button>",
            '<label>Town <select onchange="count()"><option>T</option></select></label>',
        ),
        near_misses=(
            '<label>Town <select onchange="locate(this)"><option>T</option></select></label>',
            '<label>Town <select onfocus="submit()"><option>T</option></select></label>',
            '<label>Town <select onchange="submission=1"><option>T</option></select></label>',
        ),
    ),
}
