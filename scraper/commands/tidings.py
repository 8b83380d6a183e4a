"""What ``docs2oas update`` says of its work: a line for each service, and the text of a change request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from scraper.diagnostics import SEVERITIES
from scraper.outputs.diff.reports.prose import prose
from scraper.outputs.diff.reports.released import section, summary
from scraper.text import clean, squeeze

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from scraper.commands.plan import Plan
    from scraper.lock import Lock

#: Characters that code hosts accept as the text of a change request, and some to spare.
_LONGEST: Final = 60_000
_FRESH: Final = "up to date"


def lines(
    plans: Mapping[str, Plan | None],
    done: Collection[str],
    failures: Mapping[str, str],
    lock: Lock,
    left: Sequence[str],
) -> dict[str, str]:
    """Return a line for each service: what becomes of it; for those that are no longer configured too."""
    said = {name: _line(name, each, lock, done=name in done) for name, each in plans.items()}
    said |= {name: f"{name}: left as it was; {squeeze(clean(problem))}" for name, problem in failures.items()}
    return said | {
        name: f"{name} {lock.services[name].version}: no longer configured; its files stay until you delete them"
        for name in left
    }


def _line(name: str, planned: Plan | None, lock: Lock, *, done: bool) -> str:
    if planned is None:
        return f"{name} {lock.services[name].version}: {_FRESH}"
    if not done:
        worst = f"{_worst(planned)}; mend it, or take it with --fail-on never"
        return f"{name} {planned.was or 'new'}: left as it was; {worst}"
    released = planned.released
    if released is None and planned.is_strayed:
        return f"{name} {planned.was}: made anew; what changed since that release is in no changelog"
    if released is None:
        return f"{name} {planned.was}: made anew, the API is as before"
    was = f"{planned.was} -> " if released.comparison else ""
    return f"{name} {was}{released.version}: {summary(released)}"


def _worst(planned: Plan) -> str:
    """Return the gravest of what was found, and how much more there is."""
    first, *others = sorted(planned.made.findings, key=lambda each: SEVERITIES.index(each.severity))
    more = f" and {len(others)} more" if others else ""
    return squeeze(clean(f"{first.location.path}:{first.location.line}: {first.code} {first.message}{more}"))


def report_text(said: Mapping[str, str], plans: Sequence[Plan]) -> str:
    """Return Markdown: what became of each service, then the changelogs, each cut to its share of what code hosts
    accept; "" if all was up to date.
    """
    news = [f"- {prose(line)}\n" for line in said.values() if not line.endswith(_FRESH)]
    if not news:
        return ""
    told = [each for each in plans if each.released]
    share = (_LONGEST - sum(map(len, news))) // max(1, len(told))
    return "\n".join(["".join(news), *(_cut(_section(each), share) for each in told)])


def _section(planned: Plan) -> str:
    assert planned.released is not None
    title = prose(planned.made.result.document["info"]["title"])
    was = f" (was {planned.was})" if planned.was not in {"", planned.released.version} else ""
    return section(planned.released, 2, f"{title} {planned.released.version}{was}")


def _cut(text: str, limit: int) -> str:
    """Return a text up to the last change that fits."""
    if len(text) <= limit:
        return text
    end = text.rfind("\n- ", 0, max(0, limit - 100))
    return text[: max(0, end)] + "\n\nThat is not all; the rest is in the changelog of the service.\n"
