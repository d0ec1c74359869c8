"""The words of the test before and after."""

from __future__ import annotations

FRENCH = {
    "form": "La forme : A la première fois, B la fois suivante (par défaut, celle qui vient).",
    "resume": "Reprendre le test interrompu.",
    "bad_form": "« {value} » : la forme est A ou B.",
    "no_form": "Il n’y a pas ici de question de la forme {form}.",
    "epilog": (
        "Exemples :\n\n  quiz test                la forme A ; une autre fois, la forme B\n"
        "  quiz test --form B       celle-ci\n"
        "  quiz test --resume       reprendre un test interrompu\n\n"
        "Les deux formes se ressemblent question par question\nsans en avoir aucune en commun."
    ),
    "announce": "Test, forme {form} : {count} question{s}.",
    "no_feedback": "Rien n’est corrigé avant la fin ; ensuite, tout est expliqué.",
    "explained": "Toutes les réponses, expliquées.",
    "keys_after": "Entrée suite · p fiches entières · r articles · c comparer · q aller au bilan",
    "stopped": (
        "Le test s’arrête ici (réponses données : {answered} sur {planned}). Pour le reprendre : quiz test --resume"
    ),
    "again": "Vous avez déjà répondu à la forme {form} ({day}). Pour comparer, prenez l’autre : quiz test "
    "--form {other}",
    "nothing_to_resume": "Il n’y a pas de test interrompu à reprendre. Un nouveau : quiz test",
    "later": "Plus tard, quand vous aurez joué et révisé, l’autre forme montrera ce qui a changé : quiz test "
    "--form {form}",
    "heading": "Avant et après : forme {before}, puis forme {after}",
    "interval": "Écart : {points} point{s} de pourcentage ; "
    "ces réponses s’accordent avec tout écart de {low} à {high}.",
}

ENGLISH = {
    "form": "The form: A the first time, B the next (by default, the one that comes next).",
    "resume": "Go on with the test that was interrupted.",
    "bad_form": "“{value}”: the form is A or B.",
    "no_form": "There is no question of form {form} here.",
    "epilog": (
        "Examples:\n\n  quiz test                form A; another time, form B\n"
        "  quiz test --form B       this one\n"
        "  quiz test --resume       go on with a test that was interrupted\n\n"
        "The two forms match question by question and have none in common."
    ),
    "announce": "Test, form {form}: {count} question{s}.",
    "no_feedback": "Nothing is marked until the end; then everything is explained.",
    "explained": "All the answers, explained.",
    "keys_after": "Enter go on · p whole cards · r articles · c compare · q to the summary",
    "stopped": "The test stops here ({answered} of {planned} answered). To go on with it: quiz test --resume",
    "again": "You have already answered form {form} ({day}). To compare, take the other one: quiz test --form {other}",
    "nothing_to_resume": "There is no interrupted test to go on with. A new one: quiz test",
    "later": "Later, when you have played and reviewed, the other form will show what has changed: quiz test "
    "--form {form}",
    "heading": "Before and after: form {before}, then form {after}",
    "interval": "Difference: {points} percentage point{s}; these answers fit anything from {low} to {high}.",
}
