"""Un rapport de classe, en français."""

from __future__ import annotations

from quiz.locale.report import ReportWords

REPORT = ReportWords(
    title="Ce que la classe a compris",
    percent="{value}\u202f%",
    decimal=",",
    thousands="\u202f",
    counts="participants\u00a0: {persons} · questions\u00a0: {questions} · réponses\u00a0: {answers}",
    classes="classes\u00a0: {names}",
    repeated="Réponses répétées, non comptées\u00a0: {count} (la première compte).",
    nothing="Aucune réponse\u202f: rien à dire.",
    few="Moins de cinq personnes\u00a0: un rapport de groupe parlerait d’elles plus que des questions. Il n’y en "
    "a donc "
    "pas.",
    again="À reprendre",
    again_none="Rien ne presse\u00a0: à chaque question mesurée, plus de 70\u202f% de réponses justes à la fin.",
    again_unknown="Aucune question n’a encore dix réponses\u00a0: rien ne peut être dit.",
    again_skill={
        "one": "{skill}\u00a0: {weak} question sur {of} à 70\u202f% ou moins",
        "more": "{skill}\u00a0: {weak} questions sur {of} à 70\u202f% ou moins",
    },
    again_item="{share} justes",
    lure="Le plus souvent choisi à tort ({share})\u00a0: {text}",
    lure_why="Ce que cela suppose\u00a0: {why}",
    row_why="Ce que montre le texte\u00a0: {why}",
    more="D’autres questions sur ce savoir-faire\u00a0: quiz class --device {device}",
    carry="Pour la prochaine fois\u00a0: {takeaway}",
    doubtful="À relire avant d’en parler",
    doubtful_item="Ceux qui réussissent le reste s’y trompent plus souvent (r\u00a0=\u00a0{r})\u00a0: la clé ou la "
    "question "
    "est peut-être contestable.",
    summary="En moyenne, {mean} de réponses justes (médiane {middle}).",
    half="La moitié des élèves est entre {lower} et {upper}.",
    scores="Élèves selon leur part de réponses justes",
    skills="Par savoir-faire",
    skill_questions="questions\u00a0: {count}",
    by_class="Par classe",
    class_pupils="élèves\u00a0: {count}",
    judging="Confiance et soupçon",
    no_judging="Pas de question «\u00a0fidèle ou orienté\u202f?\u00a0» dans ces réponses.",
    sure="Certitude et justesse",
    said={"guess": "au hasard", "fairly": "je crois", "sure": "je sais"},
    claimed="certitude annoncée",
    was="réponses justes",
    discussion="Avant et après la discussion",
    before="avant",
    after="après",
    discussed={
        "up": "La discussion a aidé.",
        "down": "Après la discussion, moins de réponses justes\u00a0: une erreur convaincante a circulé.",
        "nothing": "Pas d’écart net.",
    },
    discussion_note="Les mêmes personnes votent deux fois\u00a0: les écarts réels sont plutôt mieux établis que ces "
    "intervalles ne le disent.",
    forms="Forme A, puis forme B",
    form="forme {form}",
    forms_change={
        "up": "De A à B, {points} points de plus, entre {low} et {high}\u00a0: plus que le hasard n’en fait "
        "d’ordinaire.",
        "down": "De A à B, {points} points, entre {low} et {high}\u00a0: une baisse, plus que le hasard n’en fait "
        "d’ordinaire.",
        "nothing": "De A à B, {points} points, entre {low} et {high}\u00a0: un tel écart peut venir du hasard.",
    },
    forms_both="Élèves qui ont fait les deux\u00a0: {count}. Les questions diffèrent d’une forme à l’autre\u202f; un "
    "écart ne dit pas à lui seul ce que la leçon a apporté.",
    fixed="Fidélité du test",
    fixed_form="{questions} questions, {pupils} copies",
    kr20="KR-20\u00a0=\u00a0{kr20}",
    reliable={
        "yes": "suffisant pour un test de classe",
        "no": "trop bas pour noter quelqu’un\u00a0: le test est court, ou mesure plusieurs choses",
    },
    questions="Question par question",
    share="{share} de réponses justes",
    between="entre {low} et {high}",
    undiscussed=" avant toute discussion",
    right_of="{right} sur {of}",
    blank="sans réponse\u00a0: {count}",
    rest="lien avec le reste\u00a0: {strength} (r\u00a0=\u00a0{r}, {of} copies)",
    ease={
        "very hard": "très difficile",
        "hard": "difficile",
        "medium": "de difficulté moyenne",
        "easy": "facile",
        "very easy": "très facile",
    },
    strength={
        "against": "à contresens",
        "weak": "faible",
        "fair": "moyen",
        "good": "bon",
        "strong": "fort",
    },
    suppressed={
        "too few answers": "moins de 10 réponses",
        "too few persons": "moins de {needed} personnes",
        "all the same": "toutes les copies identiques",
        "one item only": "une seule question",
        "not one form": "pas les mêmes questions pour tous",
    },
    drew="{share}\u00a0·\u00a0{count}",
    idle="n’attire presque personne",
    right="juste",
    wrong="faux",
    most_wrong="erreur la plus fréquente",
    pupils="Élèves",
    pupils_note="Les numéros sont tirés au sort à chaque rapport et ne mènent à personne\u202f; --names montre "
    "les noms.",
    numbers="Les nombres",
    numbers_note=(
        "V {V}, r {r}, f {f}, d {d}, n {n} sur {of} jugements",
        "d′\u00a0=\u00a0{d_prime} (±\u00a0{d_error}), c\u00a0=\u00a0{c} (±\u00a0{c_error})",
        "S\u00a0=\u00a0{S}, entre {low} et {high}",
        "score de Brier {brier}, excès de certitude {over}",
    ),
    index_alone="S\u00a0=\u00a0{S} (trop peu de questions pour un intervalle)",
    reading="Comment lire ce rapport",
    reading_notes=(
        (
            "«\u00a0Entre … et …\u00a0»\u00a0: l’intervalle de Wilson à 95\u202f%, l’étendue que le hasard rend "
            "plausible."
        ),
        "Rien n’est dit d’une question avant dix réponses, ni d’un groupe avant cinq personnes.",
        (
            "Ce qui est dit de la confiance, du soupçon, de l’éditeur et des deux formes repose sur l’écart entre les "
            "questions\u00a0: une seule question étrange n’y suffit pas."
        ),
        (
            "«\u00a0Lien avec le reste\u00a0»\u00a0: corrélation entre réussir cette question et réussir les "
            "autres. Au-dessus "
            "de 0,30, elle trie comme les autres\u202f; sous 0, il faut la relire."
        ),
        (
            "Une case vide sur une copie ne compte ni juste ni faux dans le pourcentage d’une question, mais ne "
            "rapporte rien dans le total d’une copie."
        ),
    ),
    page_note="Fait par «\u00a0quiz report\u00a0», sans réseau\u00a0: rien n’a quitté cet ordinateur.",
)
