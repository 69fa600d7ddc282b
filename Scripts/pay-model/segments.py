"""Parts of a labour market that are paid so differently that one figure hides it.

Users of job sites and recruiters' guides in the Gulf, service and product firms in India, foreign employers in Türkiye.

The ratio of a segment is that of its figures to the answers for the same cells. It is told where two segments of a
place lie apart by more than the constant segment-apart. Figures of grade D serve where a segment has no others: they
are shown, and weigh in no answer.
"""

import math

from answers import QUANTILE
from gathered import from_facts, from_observations

SEGMENT_COLUMNS = [
    "region", "role", "segment", "name", "name_ar", "median_ratio", "ratio_low", "ratio_high", "n_figures", "sources",
]
NAMES = {
    "job-site-users": ("People who state their pay on job sites", "من يذكرون رواتبهم في مواقع التوظيف"),
    "recruiters-guides": ("Recruiters’ guides and surveys", "أدلة شركات التوظيف واستبياناتها"),
    "product-firms": ("Product firms", "شركات المنتجات"),
    "service-firms": ("IT service firms", "شركات خدمات تقنية المعلومات"),
    "foreign-employers": ("Foreign employers", "جهات عمل أجنبية"),
    "survey-respondents": (
        "Employers of the country, by surveys of people", "جهات العمل المحلية وفق استبيانات الأفراد"),
    "top-employers": ("Large international employers", "كبرى الجهات الدولية"),
}


def differences(answers):
    """Of every figure of a segment, the logarithm of its ratio to the answer for its cell, by place and segment."""
    found = {}
    tables = answers.tables
    figures = [*from_facts(tables, grades="ABCD"), *from_observations(tables)]
    for figure in figures:
        if figure.segment not in NAMES:
            continue
        effects = list(answers.fitted.design.cell(figure.region, figure.occupation, figure.level))
        mean, _ = answers.fitted.model.predict(effects)
        country = tables.country(figure.region) or figure.region
        blocs = tables.blocs(country)[:1] if tables.country(figure.region) else []
        for place in {country, *(bloc for bloc in blocs if tables.are_alike(tables.members(bloc)))}:
            value = figure.log_pay - mean - answers.fitted.center
            found.setdefault((place, figure.segment), []).append((figure, value))
    return found


def without_d(figures):
    """Figures of grade D only where there are no others."""
    better = [item for item in figures if item[0].grade != "D"]
    return better or figures


def ratio(figures, constants):
    """The mean logarithm, weighted by people where all figures have them, and its 90 % interval."""
    most = constants["segment-people"]
    are_counted = all(figure.people for figure, _ in figures)
    weights = [min(figure.people, most) if are_counted else 1 for figure, _ in figures]
    total = sum(weights)
    mean = sum(weight * value for weight, (_, value) in zip(weights, figures)) / total
    between = sum(weight * (value - mean) ** 2 for weight, (_, value) in zip(weights, figures)) / total
    doubt = QUANTILE * math.sqrt(max(between, constants["segment-doubt"] ** 2) / len(figures))
    return mean, mean - doubt, mean + doubt


def segments(answers):
    constants = answers.constants
    apart, fewest = math.log(constants["segment-apart"]), constants["segment-figures"]
    found = {key: without_d(value) for key, value in differences(answers).items()}
    found = {key: value for key, value in found.items() if len(value) >= fewest}
    rows = []
    for (place, segment), figures in sorted(found.items()):
        mean, low, high = ratio(figures, constants)
        others = [
            ratio(found[key], constants)[0] for key in found if key[0] == place and key[1] != segment
        ] + [0.0]
        if max(abs(mean - other) for other in others) <= apart:
            continue
        if segment == "survey-respondents" and (place, "foreign-employers") not in found:
            continue
        name, name_ar = NAMES[segment]
        rows.append({
            "region": place, "role": "", "segment": segment, "name": name, "name_ar": name_ar,
            "median_ratio": f"{math.exp(mean):.2f}", "ratio_low": f"{math.exp(low):.2f}",
            "ratio_high": f"{math.exp(high):.2f}", "n_figures": len(figures),
            "sources": ";".join(sorted({figure.source for figure, _ in figures})),
        })
    return rows
