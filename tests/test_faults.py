"""What a slip of the programmer raises is caught nowhere, lest it be told as something else."""

from __future__ import annotations

import ast
import builtins

from tests.conftest import TOP

OURS = (AssertionError, AttributeError, LookupError, NameError, RuntimeError, TypeError)
ZIP = "a packed file may be encrypted, packed in an unknown way, or damaged, each of which zipfile tells otherwise"
CAUGHT = {
    ("quiz/learner/importing.py", "TypeError"): "a value of any kind is converted, and refused as it is",
    ("quiz/classroom/marking/workbooks.py", "Exception"): "libraries of workbooks raise whatever a damaged file holds",
    ("quiz/library/parcel/parcels.py", "LookupError"): ZIP,
    ("quiz/library/parcel/parcels.py", "NotImplementedError"): ZIP,
    ("quiz/library/parcel/parcels.py", "RuntimeError"): ZIP,
    ("quiz/library/newpack/taking/forms.py", "NotImplementedError"): ZIP,
    ("quiz/library/newpack/taking/forms.py", "RuntimeError"): ZIP,
    ("quiz/library/newpack/taking/packed.py", "NotImplementedError"): ZIP,
    ("quiz/library/newpack/taking/encodings.py", "LookupError"): "what a page calls its encoding may be no encoding",
    ("quiz/console/restoring.py", "RuntimeError"): "a home folder that cannot be told, to which nothing is restored",
}


def caught_in(path: str) -> set[tuple[str, str]]:
    """The built-in errors that the handlers of a module name, but for those that clean up and raise again."""
    tree = ast.parse((TOP / path).read_text(encoding="utf-8"))
    handlers = [each for each in ast.walk(tree) if isinstance(each, ast.ExceptHandler)]
    names = {
        name.id
        for each in handlers
        if each.type is not None and not _raises_again(each)
        for name in ast.walk(each.type)
        if isinstance(name, ast.Name)
    }
    return {(path, name) for name in names if _is_ours(getattr(builtins, name, None))}


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _is_ours(kind: object) -> bool:
    if kind is RecursionError:  # what is read may be nested too deeply
        return False
    return isinstance(kind, type) and (issubclass(kind, OURS) or kind in {Exception, BaseException})


def test_no_handler_catches_what_a_slip_raises() -> None:
    modules = [path.relative_to(TOP).as_posix() for path in (TOP / "quiz").rglob("*.py")]
    assert {each for path in modules for each in caught_in(path)} == set(CAUGHT)
