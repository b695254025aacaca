import os
from collections.abc import Iterator

import pytest

from sparks import need_spark, spark_settings


@pytest.fixture(scope="session")
def spark() -> Iterator[object]:
    """A session on a cluster of two workers, unless the environment names another one."""
    need_spark()
    from skillgraph.counts.engines import start_session

    with pytest.MonkeyPatch.context() as patch:
        for name, value in spark_settings().items():
            if name not in os.environ and "SPARK_REMOTE" not in os.environ:
                patch.setenv(name, value)
        session = start_session()
        yield session
        session.stop()
