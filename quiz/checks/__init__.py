"""The rules; one family a module."""
from quiz.library.packs import Contents
from quiz.library.problems import Problem
def check_contents(contents: Contents) -> tuple[Problem, ...]:
    return contents.problems
