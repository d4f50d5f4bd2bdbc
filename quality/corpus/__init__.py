"""Corpora: files of rows scored into files of scores, with nothing lost and nothing done twice.

    shards -> rows -> chunks -> workers -> parts -> results, quarantine, markers

`inputs` finds the shards, `read_*` read their rows, `chunks` groups rows, `pool` runs workers,
`work` scores a chunk in one of them, `journal` keeps what is finished, `run` leads it all.
"""

ENGINES = {"ray": "ray", "spark": "pyspark", "dask": "distributed"}  # what each must import
