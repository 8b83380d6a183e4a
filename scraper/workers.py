"""Work on several cores, by processes that leave the keyboard to their parent and do not outlive it."""

from __future__ import annotations

import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread, main_thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

J = TypeVar("J")
R = TypeVar("R")


def spread(work: Callable[[J], R], jobs: Sequence[J], lost: Callable[[J], R]) -> list[R]:
    """Return what came of each job, in their order; ``lost`` says what comes of one whose process was killed.

    Raises what the work raises; when interrupted, jobs that were begun are ended first.
    """
    workers = min(len(jobs), os.cpu_count() or 1)
    if workers < 2:
        return [work(job) for job in jobs]
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(os.getpid(),)) as pool:
        futures = [pool.submit(work, job) for job in jobs]
        try:
            return [_result(future, lost, job) for future, job in zip(futures, jobs, strict=True)]
        finally:
            pool.shutdown(cancel_futures=True)


def _result(future: Future[R], lost: Callable[[J], R], job: J) -> R:
    try:
        return future.result()
    except BrokenProcessPool:
        return lost(job)


def _begin(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    """End this process after its parent: first its job, which cleans up, then its wait for another one."""
    while True:
        time.sleep(0.5)
        if os.getppid() != parent:
            signal.pthread_kill(main_thread().ident or 0, signal.SIGTERM)
