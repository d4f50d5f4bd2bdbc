"""When the model that wrote a text came out, as its row says."""

from typing import Any

_YEARS = {  # by the first name that the generator of a row has in it: when the model came out
    2026: "2026",
    2025: "gemma-3 llama-4 deepseek-r1 deepseek-v3 ling-1t qwen3 claude-sonnet-4 o3 small-3.2",
    2022: "text_davinci_003 flan_t5",
    2020: "davinci",
    2023: "gpt4turbo gpt-4-turbo gpt4_1106 gpt-3.5 gpt-3-turbo claude-2 gemini-1.0 gemini-pro "
    "deepseek-llm",
    2024: "gpt-4o gpt4o claude-3 claude3 gemini-1.5 llama dbrx gemma mistral mixtral qwen2 "
    "chatgpt-4o",
}
_LAST_YEARS = {2022: "chatgpt", 2023: "gpt-4 gpt4 gemini"}
UNKNOWN = "not stated"
TODAY = 2025  # the first year of today's models


def of(row: dict[str, Any]) -> str:
    """Return the year of a row of `data/ai`: of its date, else of its model; none for people's."""
    if row["label"] == "human":
        return ""
    return str(row["date"])[:4] if row.get("date") else year(row["generator"])


def today(row: dict[str, Any]) -> bool:
    """Tell whether one of today's models wrote a row.

    >>> [today({"label": "ai", "generator": name}) for name in ("qwen3-4b", "gpt-4o", "someone's")]
    [True, False, False]
    """
    found = of(row)
    return found.isdigit() and int(found) >= TODAY


def year(generator: str) -> str:
    """Return when a model came out, as its name says.

    >>> year("gpt-4o-mini-2024-07-18"), year("chatgpt"), year("someone's")
    ('2024', '2022', 'not stated')
    """
    return str(_named(_YEARS, generator) or _named(_LAST_YEARS, generator) or UNKNOWN)


def _named(table: dict[Any, str], name: str) -> Any:
    found = (key for key, parts in table.items() if any(p in name.lower() for p in parts.split()))
    return next(found, None)
