"""What is written short or in full, as its writer likes: units, titles, months, small words. Without accents."""

from __future__ import annotations

_GROUPS = """
& et and und y
km kilometre kilometer kilometro
km2 kmq
m metre meter metro
cm centimetre centimeter
mm millimetre millimeter
m2 m3
kg kilo kilogramme kilogram
g gramme gram
t tonne ton
l litre liter
ha hectare
h heure hour hr uhr
min mn minute
sec seconde second
ms milliseconde millisecond
kw kilowatt
mw megawatt
gw gigawatt
° degre degree grad grado
c celsius
f fahrenheit
€ euro eur
$ dollar usd
£ livre pound gbp
¥ yen yuan
m monsieur mr mister
mm messieurs
mme madame mrs
mmes mesdames
mlle mademoiselle miss
dr docteur doctor doktor
pr prof professeur professor
me maitre
mgr monseigneur
gal gen general
col colonel
lt lieutenant
cdt commandant
cap capt capitaine captain
sgt sergent sergeant
pres pdt president
gov gouverneur governor
sen senateur senator
st saint sankt san
ste sainte santa
janv jan janvier january januar enero
fevr fev feb fevrier february februar febrero
avr apr avril april abril
juil jul juillet july juli julio
aug aout august agosto
sept sep septembre september septiembre
oct okt octobre october oktober octubre
nov novembre november noviembre
dec dez decembre december dezember diciembre
lun lundi
mar mardi
mer mercredi
jeu jeudi
ven vendredi
sam samedi
dim dimanche
mon monday
tue tues tuesday
wed wednesday
thu thurs thursday
fri friday
sat saturday
sun sunday
av avenue avant
bd bld blvd boulevard
rd road route
n no nr num number numero nummer № n°
vs versus
etc etcetera
env environ
approx approximativement approximately
max maximum maximal
min minimum minimal
tel telephone
dept dpt departement department
gvt gouv govt gouvernement government
adm administration
ed edition editeur editor
vol volume
art article
chap chapitre chapter
p pp page
cie compagnie
co company
corp corporation
inc incorporated
ltd limited
bros brothers
ste societe
assoc association
univ universite university
jr junior
sr senior
intl international
natl national
ndlr ndr
"""
GROUPS = tuple(tuple(line.split()) for line in _GROUPS.strip().split("\n"))
"""Each group: forms of one word, short and whole; a form may be in several."""
ORDINALS = frozenset("er re ere ier ière ère e eme ème è nd nde de d st rd th º ª o".split())  # noqa: SIM905 -- read as a list
"""What is glued to figures, which makes them an ordinal number."""
MILLIONS = "m€"
"""What is read for the M of 11 M€."""
TIMES = {
    "k": 10**3,
    **dict.fromkeys((MILLIONS, "mio", "mln"), 10**6),
    **dict.fromkeys(("md", "mds", "mrd", "mld", "bn"), 10**9),
}
"""Short forms of words that multiply the number before them."""
HOURS = frozenset({"h", "heure", "heures", "hour", "hours", "uhr"})
"""What stands between hours and minutes."""
