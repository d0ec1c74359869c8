"""Français."""

from __future__ import annotations

from quiz.locale.handout import HandoutWords, KeyWords, LessonWords

LESSON = LessonWords(
    title="Fiche de séance",
    duration="45 minutes",
    aims_title="Ce que les élèves apprennent",
    aims=(
        "Montrer, dans une phrase, les mots qui orientent la lecture.",
        "Distinguer qui parle : l’article, une personne citée, une personne dont il rapporte les propos.",
        "Séparer deux questions : qui est derrière ce média ? que vaut cette phrase-ci ?",
        "Savoir dire « on ne peut pas trancher » quand le texte ne le permet pas.",
    ),
    skills="Sur cette feuille : {skills}",
    materials="À préparer",
    sheets="une feuille par élève",
    cards="une carte de vote par élève ({letters}), à plier",
    key="cette fiche et le corrigé, pour vous",
    versions="pour voter, lisez la version A à voix haute ou projetez-la : ses lettres comptent",
    course="Déroulement",
    minutes="{minutes} min",
    vote="{number} ({key})",
    steps=(
        (
            5,
            "Ouvrir",
            (
                (
                    "Distribuer feuilles et cartes. Dire l’enjeu : « Le même fait se raconte de plusieurs façons. "
                    "Qui parle, avec quels mots, et qui est derrière ? »"
                ),
                "Poser la règle : on juge une phrase, pas un pays, ni ceux qui y vivent ou qui en viennent.",
            ),
        ),
        (
            12,
            "Lire et répondre en silence, chacun pour soi",
            (
                (
                    "D’abord les questions du vote (entre parenthèses, la réponse) : {votes}. "
                    "Pour chacune, écrire les mots qui décident."
                ),
                "Puis les autres, tant qu’il reste du temps ; la suite à la maison ou la fois d’après.",
            ),
        ),
        (
            18,
            "Voter, discuter, voter encore",
            (
                (
                    "Six minutes par question. Relire à voix haute ; au signal, tous montrent leur lettre sans "
                    "parler ; noter les nombres au tableau."
                ),
                "Au vidéoprojecteur, mêmes questions, mêmes lettres, votes comptés et gardés :",
                "{class}",
                "Deux minutes à deux, entre réponses différentes : montrer les mots du doigt. Second vote.",
                (
                    "Dire la réponse, puis la raison de chaque option, y compris des fausses. Si presque tous ont "
                    "juste au premier vote, expliquer tout de suite ; si presque tous se trompent, relire ensemble "
                    "avant de discuter."
                ),
            ),
        ),
        (
            7,
            "Qui est derrière ?",
            (
                (
                    "Lire au corrigé les fiches de deux médias d’une même question : à qui il est, qui paie, "
                    "qui décide ; "
                    "au jour de l’article, puis depuis."
                ),
                (
                    "Demander : « Qu’est-ce que cela change à notre lecture ? Qu’est-ce que cela ne dit pas de cette "
                    "phrase ? »"
                ),
            ),
        ),
        (3, "Conclure", ("Chacun écrit au dos une question à poser au prochain article. Ramasser les feuilles.",)),
    ),
    say_title="À dire",
    say=(
        "« Quel mot te fait dire cela ? Montre-le. »",
        "« Qui parle ici : l’article, ou quelqu’un qu’il cite ? »",
        "« Que dit l’autre texte, que celui-ci ne dit pas ? »",
        "« Dire qu’on ne peut pas trancher est une vraie réponse, s’il y a une raison. »",
        "« Se tromper ici est utile : c’est ce qu’on regarde ensemble. »",
    ),
    avoid_title="À ne pas dire",
    avoid=(
        (
            "« Les médias d’État mentent », « les médias privés sont neutres » : la réponse suit le texte, et un média "
            "d’État est parfois le plus exact."
        ),
        "Quel camp a raison : ce n’est pas la leçon. Si la question vient, revenir aux mots du texte.",
        (
            "« Toi qui viens de là-bas… » : aucun élève ne parle pour un pays, personne n’a à se justifier, et chacun "
            "peut se taire."
        ),
        "« Et chez toi, qu’est-ce qu’on en pense ? qu’est-ce qu’on regarde ? » : jamais les opinions des familles.",
    ),
    after_title="Et ensuite",
    after=(
        (
            "Taper les réponses dans le tableau que fait --answers, puis « quiz mark » et « quiz report » : ce qui est "
            "à reprendre, avec les questions qui le montrent."
        ),
        (
            "Une semaine plus tard, reprendre les deux questions les plus souvent manquées ; pour mesurer le progrès, "
            "--form A avant et --form B après."
        ),
        "Sur Moodle, les questions de cette feuille : {export}",
        "Apporter un article du jour et lui poser les questions écrites au dos des feuilles.",
    ),
    codes_title="Programmes",
    reference=(
        "Voter, discuter, voter encore : C. H. Crouch et E. Mazur, « Peer Instruction : Ten years of experience and "
        "results », American Journal of Physics 69, 2001, p. 970-977, doi:10.1119/1.1374249."
    ),
)

KEY = KeyWords(
    title="Corrigé",
    for_teachers="À garder pour vous : ne pas distribuer avant la fin.",
    glance="Les réponses d’un coup d’œil",
    number="N°",
    version="Version {letter}",
    letters="Là où deux lettres ou deux numéros sont séparés par une barre, ce sont ceux des versions {letters}.",
    answer="Réponse",
    answers="Réponse : ",
    right="juste",
    wrong="faux",
    primary="À la source : ",
    fair="En toute honnêteté : ",
    takeaway="Pour la prochaine fois : ",
    cards="Fiches : ",
    who="Qui est derrière ?",
    cards_note=(
        "Ce que l’on savait au jour de l’article, puis ce qui a suivi. Une fiche renseigne sur un intérêt, jamais sur "
        "la vérité d’une phrase."
    ),
    as_of="Au {date}",
    since="Depuis",
    chain="Par où ce texte est passé",
    does_not_say="Ce que cela ne dit pas : ",
    references="Références",
    codes="Programmes",
    questions="questions {numbers}",
)

HANDOUT = HandoutWords(
    mixed="Qui parle ?",
    one="1 question",
    many="{count} questions",
    name="Nom",
    class_="Classe",
    date="Date",
    version="Version",
    intro=(
        "Les passages sont cités mot pour mot ; […] marque une coupe. La réponse se trouve dans leurs mots : lisez-les "
        "lentement, puis dites lesquels vous ont fait choisir."
    ),
    tasks={
        "one": "Cochez une case.",
        "several": "Cochez {count} cases.",
        "match": "Écrivez une lettre dans chaque case.",
        "order": "Écrivez les lettres dans l’ordre, de la première à la dernière.",
    },
    reason="Quels mots vous ont fait choisir ?",
    why="Pourquoi ?",
    your_order="Ordre",
    form="forme {form}",
    level="niveau {level}",
    colon=" : ",
    page="page {number} sur {total}",
    frameworks={
        "digcomp": "DigComp {code}",
        "emi": "EMI : {code}",
        "emi2025": "EMI (projet 2025) : {code}",
        "emc": "EMC : {code}",
        "ccss": "CCSS {code}",
        "unesco_mil": "UNESCO {code}",
        "pisa_mail": "PISA MAIL : {code}",
    },
    short_codes={
        "emi:exploiter_information": "exploiter l’information",
        "emi2025:paysage": "paysage médiatique",
        "emi2025:sinformer": "s’informer",
        "emi2025:produire": "produire et partager",
        "emc:s_informer": "s’informer",
        "pisa_mail:evaluate": "évaluer",
    },
    codes={
        "digcomp:1.2": "DigComp 2.2, compétence 1.2 : évaluer des données, des informations et des contenus numériques",
        "emi:exploiter_information": "cycle 4 (2015) : exploiter l’information de manière raisonnée",
        "emi2025:paysage": "se situer dans le paysage médiatique et informationnel",
        "emi2025:sinformer": "s’informer",
        "emi2025:produire": "partager et produire de l’information de manière éthique et responsable",
        "emc:s_informer": "culture du jugement : s’informer de manière rigoureuse",
        "ccss:RI.8.9": "deux textes qui se contredisent : où, sur les faits ou sur leur interprétation ?",
        "ccss:RH.6-8.6": "ce qui révèle un point de vue : mots chargés, faits retenus ou évités",
        "unesco_mil:M4": "module 4 : faire face à la mésinformation et à la désinformation",
        "unesco_mil:M6": "module 6 : la représentation dans les médias et l’information",
        "unesco_mil:M7": "module 7 : comment médias et techniques influent sur les contenus",
        "pisa_mail:evaluate": "évaluer la crédibilité et le but",
    },
    sift={
        "stop": "SIFT : s’arrêter",
        "investigate": "SIFT : enquêter sur la source",
        "find": "SIFT : trouver mieux ailleurs",
        "trace": "SIFT : remonter à l’origine",
    },
    key=KEY,
    lesson=LESSON,
    card_title="Carte de vote",
    card_answer="réponse {letter}",
    card_steps=(
        "Pliez la feuille en quatre, les lettres à l’extérieur.",
        "Faites votre choix sans le montrer.",
        "Au signal, tenez votre lettre devant vous.",
    ),
    files={
        "sheet": "feuille",
        "key": "corrige",
        "cards": "cartes-de-vote",
        "lesson": "fiche-de-seance",
        "answers": "reponses",
    },
    described={
        "sheet": "pour les élèves",
        "key": "pour vous : réponses, raisons, fiches des médias, références",
        "cards": "une par élève, à plier",
        "lesson": "45 minutes, une page",
        "paper": "les réponses à taper (b, b c a, 1c 2a 3b), une ligne par élève",
        "keys": "le corrigé que lit « quiz mark »",
    },
    written="Fait dans {folder} :",
    same_again="La même commande refait les mêmes feuilles ; --seed avec un autre nombre en fait d’autres.",
    print_hint="Pour imprimer : ouvrez-les dans un navigateur (A4, échelle 100 %). Ou directement en PDF : --pdf",
    no_typst='Pour faire des PDF, il faut un complément : pip install "qui-parle[pdf]". Sans lui, les pages HTML '
    "s’impriment depuis un navigateur.",
    no_font="Aucune police de cet ordinateur n’a les signes {signs}. Le PDF les écrit <U+…>. "
    "Installez une police qui les a, ou imprimez les pages HTML : la même commande sans --pdf.",
    none_of_form="Aucune question de la forme {form} ne correspond : choisissez d’autres banques, ou retirez "
    "--level et "
    "--device.",
    bad_form="« {value} » : la forme est A ou B.",
)
