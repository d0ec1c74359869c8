"""Every command works where systems lack what only those of the POSIX family have; Windows itself was never tried."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conftest import PATIENCE, TOP, environment, installed
from tests.elsewhere import Order
from tests.every import USES, Done, furnish

if TYPE_CHECKING:
    from quiz.model import Pack
    from tests.every import Use

ELSEWHERE = Path(__file__).parent / "elsewhere.py"


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> dict[str, Done]:
    """How each command ended, and what it said."""
    top = tmp_path_factory.mktemp("elsewhere")
    (top / "furnished").mkdir()
    furnish(top / "furnished", pack)
    orders = [_order(top, number, use) for number, use in enumerate(USES.values())]
    run = subprocess.run(
        [sys.executable, str(ELSEWHERE)],
        input="".join(f"{json.dumps(order._asdict())}\n" for order in orders),
        capture_output=True,
        encoding="utf-8",
        env=environment(top, "C") | {"PYTHONPATH": f"{installed()}{os.pathsep}{TOP}"},
        timeout=PATIENCE,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    codes = map(int, run.stdout.splitlines())
    return {name: _done(code, order) for name, code, order in zip(USES, codes, orders, strict=True)}


def _order(top: Path, number: int, use: Use) -> Order:
    """A command as it is used, in a folder of its own."""
    desk = shutil.copytree(top / "furnished", top / str(number))
    typed = top / f"{number}.typed"
    typed.write_text(use.stdin, encoding="utf-8")
    return Order(list(use.words), str(desk), environment(desk, "C"), str(typed))


def _done(code: int, order: Order) -> Done:
    out, err = (Path(order.typed).with_suffix(each).read_text(encoding="utf-8") for each in (".out", ".err"))
    return Done(code, out, err)


@pytest.mark.parametrize("name", USES)
def test_a_command_needs_nothing_that_only_posix_has(ended: dict[str, Done], name: str) -> None:
    assert "Traceback" not in ended[name].err + ended[name].out, ended[name].err
    assert ended[name].code == 0, ended[name]
