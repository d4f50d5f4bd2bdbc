"""Settings that engines read before they start."""

import os
import sys

os.environ.setdefault("RAY_raylet_start_wait_time_s", "180")  # a busy machine is not a bug
os.environ.setdefault("RAY_AUTH_MODE", "disabled")  # the cluster is on this machine alone
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
