"""The primary language subtags of the IANA registry (BCP 47), and what is meant by others.

After ISO 639-1, 639-3 and 639-5, without the three letters of a language that has two, and with
those that were withdrawn: the registry keeps them. Each group is a beginning and the letters that
may end it.
"""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from django.utils.translation import get_language

TWO_LETTERS = """
aabefkmnrsvyz baeghimnors caehorsuvy daevz eelnostu fafijory gadlnuv haeiortuyz iadegiknostuw
jaivw kagijklmnorsuvwy labginotuv mghiklnorsty nabdeglnorvy ocjmrs pailst qu rmnouw
sacdeghiklmnoqrstuvw taeghiklnorstwy ugkrz veio wao xh yio zahu
"""
THREE_LETTERS = """
aaabcdefghiklmnopqstuvwxz ababcdefghijlmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz
adabdefghijlnopqrstuwxyz aeabcdeklmnqrsuwyz afabdeghiknopstuz agabcdefghijklmnopqrstuvwxyz
ahabghiklmnoprst aiabcdefghijklmnopqrstwxy ajaginpstuwz akbcdefghijklmopqrstuvwxyz
alacdefghijklmnopqrstuvwxyz amabcefgijklmnopqrstuvwxyz anabcdefghijklmnopqrstuvwxyz
aoabcdefgijklmnrstuxz apabcdefghijklmnopqrstuvwxyz aqacdgklmnprtz arbcdehijklnopqrstuvwxyz
asabcdefghijklnopqrstuvwxyz atabcdeghijklmnopqrstuvwxyz auabcdefghijklmnopqrstuwxyz
avbdiklmnostuv awabcdeghikmnorstuvwxy axbegklmx ayabcdeghiklnopqrstuxz azabcdgjmnotz
baabcdefghijlnoprstuvwxyz bbabcdefghijklmnopqrstuvwxy bcabcdefghijklmnopqrstuvwyz
bdabcdefghijklmnopqrstuvwxyz beabcdefghijkmopqrstuvwxyz bfabcdefghijklmnopqrstuwxyz
bgabcdefgijklmnopqrstuvwxyz bhabcdefghijklmnopqrstuvwxyz biabcdefgklmnopqrtuvwxyz
bjabcdefghijklmnopqrstuvwxyz bkabcdfghijklmnopqrstuvwxyz blabcdefghijklmnopqrstvwxyz
bmabcdefghijklmnopqrstuvwxz bnabcdefgijklmnopqrstuvwxyz boabefghijklmnopqrtuvwxyz
bpacdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz brabcdfghijklmnopqrstuvwxyz
bsabcefghijklmnopqrstuvwxy btabcdefghijkmnopqrstuvwxyz buabcdefghijkmnopqstuvwxyz
bvabcdefghijklmnopqrtuvwxyz bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwz
byabcdefghijklmnopqrstvwxz bzabcdefghijklmnopqrstuvwxyz caabcdefghijklmnopqrsuvwxyz
cbabcdgijklnoqrstuvwy cccdeghjlmnopqrs cdacdefhijmnorsyz ceabgklnty cfadgm cgacgk
chbcdfghjklmnopqrtwxyz ciabcdehkmnprwy cjaehikmnoprsvy ckabhlmnoqrstuvxyz clacdehijklmostuwy
cmacegiklmnorst cnabcghiklopqrstuwx coabcdefghjklmnopqtuvwxyz cpabcefginopsuxy cqdu
crabcdfghijklmnopqrstvwxyz csabcdefghijklmnopqrstuvwxyz ctacdeghlmnopstuyz cuabchijklopqrstuvwxy
cvgn cwabdegt cxh cyabo czhknot daacdefghijklmopqrsuvwxyz dbabdefgijlmnopqrtuvwy dccr
ddadegijnorsw decdefghiklmnpqrsvz dgabcdeghiklnorstwxz dhdgilmnorsuvwx
diabcdfghijklmnopqrstuwxyz djabcdefijklmnoruw dkagklrsx dlgkmn dmabcdefgklmnorsuvwxy
dnadegijknortuvwy doabcefhiklnopqrstvwxyz dpp drabcdeghilnoqrstuwy dsbehiklnoqz
dtabdhikmnoprstuy duabcdefghijklmnopqrsuvwxyz dva dwaklrsuwyz dyabdgimnoruy dzadegln eaa
ebcgkoru ecrsy eee efaei egalmoxy ehsu eiptv eja ekaegiklmopry elehikmopux emabegikmnpqsuwxyz
enabcdfhlmnoqruvwx eot epi eraghikorstw eseghiklmnoqsuxy etbchnorstuxz eudq evehn ewo ext eyao
ezae faabdfghijklmnprtuxyz fbl fcs fer ffim fgr fiaeflprtuw fkkv flahilnry fmpu fnbgi fodimnrsx
fpe fqs frcdkmopqrst fsels fubcdefhijmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuvwxyz
gbabcdefghijklmnopqrsuvwxyz gccdeflnrt gdabcdefghijklmnoqrstux geabcdfghijklmqsvwxyz gfktx
ggabdegklnortuw ghacehklnorst giabcdeghilmnopqrstuwxyz gjkmnru gkadenopu glbcdhijkloruwy
gmabdeghlmnqruvwxyz gnabcdeghijklmnoqrtuwz goabcdefghijklmnopqrstuvwxyz gpaen gqainru
grabcdghijkmoqrstuvwxyz gseglmnopsw gtaiu guabcdefghiklmnopqrstuvwxz gvacefjlmnoprsy
gwabcdefgijmnrtuwx gxx gyabdefgilmnoryz gzain haabcdefghijklmnopqrsvwxyz hbabnou hcah hdnsy
headghim hgmw hhiry hiabdfghijklmortwx hji hkaehkns hlabdetu hmabcdefghijklmnpqrstuvwxyz
hnadeghijnosu hoabcdehijklmoprstvwyz hpos hracekmoprtuwxz hsbhlns htiosux
hubcdefghijklmopqrstuvwxyz hvceknv hwaco hyawx iainr ibabdeghilmnruy icahlr idabcdeirstu
ifabefkmuy igbeglmnosw ihbipw iinr ijcejnos ikehikloprstvwxz ilabgiklmopsuvw imailnorsty
inbceghjlmnopstz ioruw ipio iquw iraehiknoruxy isacdeghikmnortu itbcdeiklmorstvwxyz ium ivbv
iwkmos ixcl iyaox izhimrz jaabcdefhjklmnoqrstuxyz jbeijkmnortuw jcst jdagt jebeghiklnrtu jgbeko
jhis jiabcdeghilmoqtuvy jjer jkamoprsu jles jmabcdilnrswx jnadgijls jobdgrsw jparx jqr jrabrtu
jsl juabcdhiklmnoprstuwy jvdn jwi jyaey kaabcdefghijkmopqrvwxy kbabcdeghijklmnopqrstuvwxyz
kcabcdefghijklmnopqrstuvwxyz kdacdefghijklmnopqrtuvwxyz keabcdefghijklmnopqrstuvwxyz
kfabcdefghijklmnopqrstuvwxyz kgabcdefghijklmnopqrstuvwxy khabcdefghijklnopqrstuvwxyz
kiabcdefghijlmopqstuvwxyz kjabcdeghijklmnopqrstuvxyz kkabcdefghijklmnopqrstuvwxyz
klabcdefghijklmnopqrstuvwxyz kmabcdefghijklmnopqrstuvwxyz knabcdefgijklmnopqrstuvwxyz
koacdefghijklopqstuvwyz kpabcdefghijklmnopqrstuvwxyz kqabcdefghijklmnopqrstuvwxyz
krabcdefhijklmnoprstuvwxyz ksabcdefghijklmnopqrstuvwxyz ktabcdefghijklmnopqrstuvwxyz
kubcdefghijklmnopqstuvwxyz kvabcdefghijklmnopqrstuvwxyz kwabcdefghijklmnopqrstuvwxyz
kxabcdefhijklmnopqrstvwxyz kyabcdefghijklmnopqrstuvwxyz kzabcdefghijklmnopqrstuvwxyz
laabcdefghijklmnpqrsuwxyz lbbcefgijklmnoqrstuvwxyz lccdefhlmpqs ldabdghijklmnopq
leabcdefghijklmnopqrstuvwxyz lfan lgabghiklmnoqrtuz lhahilmnpstu liabcdefghijklopqrsuvwxyz
ljaeilpwx lkabcdehijlmnorstuy llabcdefghijklmnopqsux lmabcdefghijklmnopqruvwxy lnabdghijlmnsuwz
loabcefghijklmnopqrstuvwxyz lpaenox lqr lracegiklmnortvz lsabcdehilmnoprstvwy ltcghinosu
luacdefijklmnopqrstuvwyz lvaiklsu lwaeghlmostuw lxm lyagn lzhlnz maabdefgijkmnpqstuvwxz
mbabcdefhijklmnopqrstuvwxyz mcabcdefghijklmnopqrstuvwxyz mdabcdefghijklmnpqrstuvwxyz
meabcdefghijklmnopqrstuvwyz mfabcdefghijklmnopqrstuvwxyz mgabcdefghijklmnopqrstuvwxyz
mhabcdefgijklmnopqrstuwxyz miabcdefghijklmnopqrstuwxyz mjbcdeghijklmnopqrstuvwxyz
mkabcefghijklmnopqrstuvwxyz mlabcefhijklmnopqrsuvwxz mmabcdefghijklmnopqrtuvwxyz
mnabcdefghijklmnopqrstuvwxyz moacdefghijkmopqrstuvwxyz mpabcdeghijklmnopqrstuvwxyz
mqabcefghijklmnopqrstuvwxyz mrabcdefghjklmnopqrstuvwxyz msbcdefghijklmnopqrstuvwxyz
mtabcdefghijklmnopqrstuvwxy muabcdeghijklmnopqrstuvxyz mvabdefghiklnopqrstuvwxyz
mwabcdefghijklmnopqrstuvwz mxabcdefghijklmnopqrstuvwxyz mybcdefghjklmnoprstuvwxyz
mzabcdeghijklmnopqrstuvwxyz naabcdefghijklmnopqrstwxyz nbabcdefghijkmnopqrstuvwxy
ncabcdefghijklmnopqrstuxz ndabcdfghijklmnpqrstuvwxyz neabcdefghijkmnoqrstuvwxyz nfadlru
ngabcdefghijklmnpqrstuvwxyz nhabcdefghikmnopqrtuvwxyz niabcdefghijklmnoqrstuvwxyz
njabdhijlmnorstuxyz nkabcdefghijkmnopqrstuvwxz nlacegijklmnoqruvwxyz
nmabcdefghijklmnopqrstuvwxyz nnabcdefghijklmnpqrstuvwxyz noacdefghijklmnopqstuvwyz
npabghilnosuxy nqgklmnoqty nrabcefgiklmnprtuxz nsabcdefghiklmnopqrstuvwxyz ntdegijkmoprsuwxyz
nuabcdefghijklmnopqrstuvwxyz nvhmo nwabcegimorwxy nxadegiklmnoqrux nybcdefghijklmnopqrstuvwxy
nzabdikmrsuyz oaacrv obiklmortu ocahmou odaktu ofosu ogbcegou ohtu oiaen ojbcgpsvw
okabcdeghijklmnorsuvxz oladekmortu omabcgiklnopqrtuvwxy onabegijknoprstuwx oodgnrs opakmoty
oraceghnorstuvwxyz osacinoptux otabdeiklmnoqrstuwxyz ouabeimn ovd owil oybdmy ozm
paabcdefghiklmopqrstuvwxyz pbbcefghilmnoprstuvy pcabcdefghijklmnprw pdacinotu
peabdefghijklmopqsvxyz pfael pgadgiklnsuz phadghijklmnoqrtuvw piabcdefghjlmnoprstuvwxyz pjt
pkabcghnoprstu plabcdefghjklnoqrstuvwyz pmabcdefhijklmnoqrstuwxyz pnabcdeghijklmnopqrstuvwxyz
pocefghikmnopqstvwxyz ppaeiklmnopqrstu pqaemw pracdefghiklmnopqrstuwxyz psacdeghilmnopqrstuwy
ptahinopqrtuvwy puabcdefgijmopqrtuwxyz pwabgimnorw pxm pyemnsuxy pzehn quabcdfghiklmnpqrsvwxyz
qvacehijlmnopswyz qwacehmst qxachlnopqrstuw qyap raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb
reabegijlmnrsty rgaeknrsu rhgp riabflmnrtu rjgis rkabhimtw rmabcdefghiklmnopqrstuvwxyz
rnbdglnprw roabcdefglmopruw rpnt rrimot rsbklmnw rtchmsw rubcefghikopqtuyz rwaklmor rxdw rynsu
rzh saabcdefhijklmopqrstuvwxyz sbabcdefghijklmnopqrstuvwxyz scabefghiklnopqstuvwx
sdabcefghjklnopqrstuvxz seabcdefghijklmnopqrstuvwyz sfbemsw sgabcdeghijklmnprstuwxyz
shabcdeghijklmnopqrstuvwxyz siabdefghijklmopqrstuvwxyz sjabdegklmnoprstuw
skabcdefghijkmnopqrstuvwxyz slacdefghijlmnpqrstuwxyz smabcdfghijklmnpqrstuvwxyz
snbcefgijklmnopqrsuvwxyz soabcdeghijklnopqrsuvwxyz spbcdegiklmnopqrstuvxy sqahjkmnoqrstux
srabcefghiklmnoqrstuvwxyz ssabcdefghijklmnopqrstuvxyz stabdefghijklmnopqrstuvwy
suabcegijklmoqrstvwxyz svabcekmsx swbcfghijklmnopqrstuvwxy sxbcegklmnorsuw syabcdiklmnorswxy
szabcdeglnpsvwy taabcdefgijklnopqrsuvwxyz tbacdefghijklmnopqrstuvwxyz tcabcdefghiklmnopqstuwxyz
tdabcdefghijklmnoqrstuvxy teabcdefghikmnopqrstuvwxyz tfinort tgabcdefghijnopqrstuvwxyz
thcdefhiklmnpqrstuvwxyz tiacdefghijklmnopqstuvwxyz tjagijlmnopsuw tkabdefgklmnpqrstuvwxz
tlabcdfghijklmnopqrstuvwxy tmabcdefghijklmnopqrstuvwyz tnabcdefghiklmnopqrstuvwxyz
tobcdfghijklmopqrsuvwxyz tpacefgijklmnopqrtuvwxyz tqblmnopqrtuw trabcdefghijklmnopqrstuvwxyz
tsabcdefghijklmpqrstuvwxyz ttabcdefghijklmnopqrstuvwyz tuabcdefghijlmnopqstuvwxyz
tvadeiklmnostuwxy twabcdefghlmnopqrtuwxy txabceghijmnoqrstuxy tyaehijlnprstuvxyz tzahjlmnox
uamnr ubailruy udaegijlmu ues ufi ugabehnoy uhan uisv uji ukaghiklpqsuvwy ulabcefiklmnuwy
umabcdgimnoprsu unadegikmnpruxz uokn upiv urabcefghijklmnoprtuvwxyz usahikpsu utaehpru uumru
uvehl uwa uya uzns vaaefghijlmnoprsuvy vbbk vecdlmopr vgrt vicdfglnstv vjk vkajklmnoptuz vlps
vmabcdefghijklmpqrsuvwxyz vnkmp vort vraost vsilv vto vumnt vwa waabcdefghijklmnopqrstuvwxyz
wbabefhijklmpqrstvw wcai wddgjktuy weacdghimnoprstuw wfg wgabgiouwy whagku wibcefghijklmnrtuvwy
wjai wkabdlruwy wlaceghiklmorsuvwxy wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgikmnorswy wpc
wrbghiklmnoprsuvwxyz wsagikrsuv wtbfhikmw wuabdhlmnrtuvxy wwaborw wxaw wybimnry
xaabcdegijklmnopqrstuvwy xbabcdegijmnoprwy xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa
xgabdfgilmnruw xhacdemrtuv xiabilnrsvy xjbt xkabcdefghijklnopqrstuvwxyz xlabcdeginopsuy
xmabcdefghjklmnopqrstuvwxyz xnabdghijkmnoqrstuyz xocdgikmnoprw xpabcdefghijklmnopqrstuvwxyz xqat
xrabdegimnqrtuw xsabcdehijlmnopqrsuvy xtabcdeghijlmnopqrstuvwy xuabdgjlmnoprtu xveinos
xwacdegjklortw xxbkmrt xyabjklty xzhmp yaabcdefghijklmnopqrstuvwxyz ybabdehijklmnoxy ychlnpr
ydadegk yeaceijlnrstuvy ygailmprsuw yhadls yiafghijklmnpqrstuvxyz ykaghiklmnortuy ylabegilmnoruy
ymabcdeghiklmnopqrstxz ynadegklnoqsu yobgiklmnstxy ypabghkmnopz yrabeklmnoswy yscdglmnoprsy
ytalpwy yuabcdefgijklmnpqrtuwxyz yvat ywaglnqrtuw yxaglmuy yyruz yzgk
zaabcdefghijklmopqrstuvwxyz zbaceltuw zcadh zdj zeaghmn zgabhmnr zhbdinwx ziabklmnrwz
zkabdghknoprtuvz zlaejmnqsuw zmabcdefghijklmnopqrstuvwxyz znadegks zochmoqrs
zpabcdefghijklmnopqrstuvwxyz zqe zragnops zsaklmru zteglmnpqstuxy zuahmny zwa zxx zybgjnp zzaj
"""
RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")


def spelled_out(groups: str, beginning: int) -> frozenset[str]:
    return frozenset(
        group[:beginning] + end for group in groups.split() for end in group[beginning:]
    )


@cache
def subtags() -> frozenset[str]:
    return spelled_out(TWO_LETTERS, 1) | spelled_out(THREE_LETTERS, 2)


def primary_subtag(tag: str) -> str:
    return tag.strip().lower().partition("-")[0]


def is_known(tag: str) -> bool:
    """Whether a language tag begins with a language that the registry knows."""
    subtag = primary_subtag(tag)
    return subtag in subtags() or (len(subtag) == 3 and "qaa" <= subtag <= "qtz")


@cache
def by_name() -> dict[str, str]:
    """Languages by what people call them in Estonian, English and Russian, or in the language."""
    found: dict[str, str] = {}
    for namer in ("en", "et", "ru"):
        for code, name in Locale(namer).languages.items():
            if len(code) == 2:
                found.setdefault(name.lower(), code)
    for code in ("de", "en", "es", "et", "fi", "fr", "it", "lt", "lv", "nl", "pl", "ru", "sv"):
        found.setdefault(str(Locale(code).languages.get(code, "")).lower(), code)
    return found


def meant(tag: str) -> str:
    """The tag that was probably meant by one that is not known; empty if nobody can say."""
    parts = tag.strip().replace("_", "-").split("-")
    first = parts[0].lower()
    known = get_global("language_aliases").get(first, "") or by_name().get(first, "")
    code = first if is_known(first) else str(known).partition("_")[0]
    if not is_known(code):
        return ""
    return "-".join([code, *(part for part in parts[1:] if part.isalnum())])


def language_name(code: str) -> str:
    """What a language is called in the language in force; the code where nobody says."""
    try:
        return str(Locale.parse(get_language() or "en", sep="-").languages.get(code, code))
    except (UnknownLocaleError, ValueError):
        return code


@cache
def script_of(tag: str) -> str:
    """The script that a language is usually written in, by its four letters (CLDR)."""
    parts = tag.replace("_", "-").split("-")
    for part in parts[1:]:
        if len(part) == 4 and part.isalpha():
            return part.title()
    likely = str(get_global("likely_subtags").get(parts[0].lower(), ""))
    return next((part for part in likely.split("_") if len(part) == 4), "")
