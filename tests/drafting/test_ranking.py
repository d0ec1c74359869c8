"""What comes first: what differs, before what is nearly the same; and one story once."""

from __future__ import annotations

from tests.drafting.made import drafted

STORY = (
    "The machine was put upon a platform near the old mill of Varel. ",
    "When all was in readiness the ropes were released and it started down an incline. ",
    "The navigator then started a small engine which worked the two propellers. ",
    "When the end of the incline was reached the machine rose to a great height. ",
)


def test_sentences_that_differ_by_a_comma_come_last() -> None:
    found = drafted(
        "When the end was reached the machine rose. The crowd of Varel cheered for sixty minutes at the harbour.",
        "When the end was reached, the machine rose. The crowd of Varel cheered for ninety minutes at the harbour.",
        language="en",
    )
    places = {text: i for i, each in enumerate(found) for text in [each.quotations[0].text] if "rose" in text}
    minutes = [i for i, each in enumerate(found) if "figures" in each.reasons]
    assert minutes[0] < min(places.values())


def test_a_story_that_articles_share_is_one_candidate_before_its_sentences() -> None:
    other = "".join(f"{each.strip()[:-1]} at once. " for each in STORY)
    found = drafted("".join(STORY), other, "The mayor of the town slept.", language="en")
    (story,) = [i for i, each in enumerate(found) if len(each.quotations) > 4]
    assert "copied" in found[story].reasons
    assert all(len(each.quotations) == 1 or "copied" not in each.reasons for each in found[:story])


def test_copies_of_one_sentence_are_not_shown_again_and_again() -> None:
    found = drafted(*["".join(STORY)] * 3, "The mayor of the town slept for an hour.", language="en")
    shown = [each for each in found[:8] if {quoted.text for quoted in each.quotations} == {STORY[2].strip()}]
    assert len(shown) <= 1
