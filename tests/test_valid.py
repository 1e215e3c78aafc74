"""Odd but valid content raises no alarm."""

from __future__ import annotations

from conftest import COURSE, examine


def test_course_of_the_tests_is_valid() -> None:
    """The course that all tests start from has no problem at all; its one exemption is counted."""
    report = examine(COURSE)
    assert [str(problem) for problem in report.problems] == []
    assert [(waiver.source.path, waiver.code) for waiver in report.waivers] == [("modules/suite/index.md", "MOD004")]
