"""Arrow in, Arrow out: the function that every engine with Arrow batches runs.

The columns added, in this order (docs/pipelines.md says what each is for):

- `q_score` double, 0 to 100, null where there is none; `q_band` string
- `q_ai_style` double, 0 to 1, null where withheld; `q_ai_verdict` string
- `q_words` int64; `q_language` string
- `q_status` string: ok, too_short, empty, unsupported_language or error; `q_error` string: why
- `q_reasons` list of struct: rule, points, value, unit, limit: what took points, most first
- `q_finding_count` int64
- `q_findings` list of struct: rule, severity, message, start, end (code points into the text, half
  open), line, column (both from 1), excerpt, value, limit, related (list of struct: start, end)
- `q_features` struct of double, one for each name in `Scorer.feature_names`
- `q_profile` string; `q_version` string: version of quality, a plus, hash of all that decides
"""

from collections.abc import Mapping
from typing import Any

from quality.adapters.extra import extra
from quality.adapters.rows import COUNT, NUMBER, TEXT, Rows, default
from quality.scorer import Scorer

with extra("arrow"):
    import pyarrow as pa

_KINDS = {NUMBER: pa.float64(), COUNT: pa.int64(), TEXT: pa.string()}


def schema(
    scorer: Scorer | None = None, *, findings: bool = True, features: bool = True
) -> pa.Schema:
    """Return the columns that `score_batch` adds, with the same options."""
    return pa.schema(_fields(Rows(scorer or default(), findings, features).columns))


def score_batch(
    batch: pa.RecordBatch,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
    format: str = "auto",  # noqa: A002
) -> pa.RecordBatch:
    """Return `batch` with the `q_*` columns of `schema` after its own, a row out for each row in.

    `text` names the column to score: strings of any Arrow type, or bytes in UTF-8. A row that is
    null, no text, no UTF-8, or cannot be scored has `q_status` error and the reason in `q_error`;
    none raises and none is lost. `q_*` columns that are there already are replaced.
    `format` is auto, plain, markdown, html or rst.
    Raises KeyError when there is no column `text`, or more than one.

    >>> batch = pa.record_batch({"id": [7, 8], "text": ["Critics argue.", None]})
    >>> score_batch(batch).select(["id", "q_finding_count", "q_error"]).to_pylist()[1]
    {'id': 8, 'q_finding_count': None, 'q_error': 'no text: null'}
    """
    rows = Rows(scorer or default(), findings, features, format)
    added = batch_of(rows.many(map(value, column_of(batch, text))), rows)
    kept = map(batch.column, _kept(batch.schema, added.schema))
    return pa.RecordBatch.from_arrays(
        [*kept, *added.columns], schema=_joined(batch.schema, added.schema)
    )


def score_table(
    table: pa.Table,
    text: str = "text",
    scorer: Scorer | None = None,
    *,
    findings: bool = True,
    features: bool = True,
) -> pa.Table:
    """Return `table` with the `q_*` columns; see `score_batch`.

    >>> score_table(pa.table({"text": ["Critics argue."]}))["q_status"].to_pylist()
    ['too_short']
    """
    asked: Mapping[str, Any] = {"findings": findings, "features": features}
    column_of(table, text)
    batches = [score_batch(each, text, scorer, **asked) for each in table.to_batches()]
    return pa.Table.from_batches(batches, _joined(table.schema, schema(scorer, **asked)))


def batch_of(scored: list[dict[str, Any]], rows: Rows) -> pa.RecordBatch:
    """Return what `rows` made of some texts as a batch of the `q_*` columns."""
    columns = pa.schema(_fields(rows.columns))
    arrays = [pa.array([row[each.name] for row in scored], each.type) for each in columns]
    return pa.RecordBatch.from_arrays(arrays, schema=columns)


def column_of(data: pa.RecordBatch | pa.Table, name: str) -> pa.Array | pa.ChunkedArray:
    """Return the column `name`; raises KeyError when there is none, or more than one."""
    names = data.schema.names
    found = [at for at, each in enumerate(names) if each == name]
    if len(found) == 1:
        return data.column(found[0])
    wrong = f"{len(found)} columns are" if found else "no column is"
    raise KeyError(f"{wrong} called {name!r}: there are {', '.join(names) or 'none'}")


def value(scalar: pa.Scalar) -> object:
    """Return what `scalar` holds; its bytes where they are no UTF-8, as `Rows` expects them."""
    try:
        return scalar.as_py()
    except UnicodeDecodeError as error:
        return error.object
    except (OverflowError, ValueError):  # a date that Python has no value for, and the like
        return scalar


def _kept(given: pa.Schema, added: pa.Schema) -> list[int]:
    return [at for at, name in enumerate(given.names) if name not in added.names]


def _joined(given: pa.Schema, added: pa.Schema) -> pa.Schema:
    """Return the columns of the result; metadata about the columns given is kept."""
    fields = [given.field(at) for at in _kept(given, added)]
    return pa.schema([*fields, *added], given.metadata)


def _fields(columns: Mapping[str, Any]) -> list[pa.Field]:
    return [pa.field(name, _type(kind)) for name, kind in columns.items()]


def _type(kind: Any) -> pa.DataType:
    if isinstance(kind, list):
        return pa.list_(_type(kind[0]))
    if isinstance(kind, Mapping):
        return pa.struct(_fields(kind))
    return _KINDS[kind]
