#!/usr/bin/env python3
"""Checks reports with axe-core in a headless Chromium: WCAG 2.2 AA, both languages, light and dark, screen and print.

Also that no page asks the network or has to be scrolled sideways, that the texts of charts do not lie on each other, and
that a student's report is printed on at most six pages of A4 and of Letter.

    Scripts/check-accessibility.sh [PATHFINDER]
"""

import re

import subprocess
import sys
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
LOOKS = [("light", "screen", 1000), ("dark", "screen", 1000), ("dark", "screen", 360), ("light", "print", 800)]
MOST_PAGES = 6
# Pairs of texts of a chart that lie on each other, and texts that are cut off at the side.
COLLISIONS = """() => {
    const found = [];
    for (const chart of document.querySelectorAll("svg.chart")) {
        const texts = [...chart.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()])
            .filter(([, box]) => box.width > 0);
        texts.forEach(([words, a], index) => {
            if (a.left < -1 || a.right > innerWidth + 1) found.push("cut off: " + words);
            for (const [other, b] of texts.slice(index + 1)) {
                const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (width > 1 && height > 4) found.push("overlap: " + words + " | " + other);
            }
        });
    }
    return found;
}"""
CLASS = """id,name,skills,years_of_experience,region,wished_role
s1,Sara <b>,python;sql;excel,1,Dubai,ai-engineer
s2,سارة الأحمد,sql;excel;Power BI,0,Riyadh,data-analyst
s3,Omar,pytorch;python;docker;kubernetes,3,Riyadh,
s4,Lina,spark;kafka;airflow;sql;python,3,Doha,data-scientist
s5,Ali,spark;kafka;sql;python;dbt,3,Doha,
s6,Noor,python=9,0,Doha,
s7,Huda,,0,Muscat,
"""


def make_pages(pathfinder, folder):
    """Makes the pages to check, and returns their paths."""
    pages = []
    people = {
        "student": ["--skill", "python", "--skill", "sql", "--years", "1", "--region", "Dubai", "--hours", "8"],
        "expert": ["--skill", "spark=5", "--skill", "kafka", "--years", "7", "--region", "Riyadh", "--to", "ai-engineer"],
        "blank": ["--years", "0"],
    }
    for language in ["en", "ar"]:
        for name, options in people.items():
            page = folder / f"{name}-{language}.html"
            command = [pathfinder, "report", *options, "--lang", language, "--date", "2026-11-21", "--output", page]
            subprocess.run(command, check=True)
            pages.append(page)
        students = folder / "class.csv"
        students.write_text(CLASS, encoding="utf-8")
        reports = folder / f"class-{language}"
        command = [pathfinder, "report", "--students", students, "--lang", language, "--date", "2026-11-21"]
        # One row is wrong on purpose: exit code 1.
        result = subprocess.run([*command, "--output", reports], stderr=subprocess.DEVNULL, check=False)
        assert result.returncode == 1, result
        pages += [reports / "index.html", reports / "s2.html"]
        page = folder / f"staff-{language}.html"
        command = [pathfinder, "staff", "--symptom", "model-drift", "--region", "Dubai", "--lang", language]
        subprocess.run([*command, "--report", page], check=True, stdout=subprocess.DEVNULL)
        pages.append(page)
    return pages


def printed_pages(page, paper):
    """How many pages a browser prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper, prefer_css_page_size=True)))


def main():
    pathfinder, chromium = sys.argv[1], sys.argv[2]
    failures = 0
    checks = 0
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = make_pages(pathfinder, Path(folder))
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        requests = []
        for path in pages:
            for scheme, media, width in LOOKS:
                # Scripts of the page are off anyhow by its policy; axe itself has to get past that policy.
                context = browser.new_context(
                    color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True
                )
                page = context.new_page()
                page.on("request", lambda request: requests.append(request.url))
                page.goto(path.as_uri())
                page.emulate_media(media=media, color_scheme=scheme)
                for details in page.query_selector_all("details"):
                    details.evaluate("element => element.open = true")
                # Paper is not touched.
                options = {"runOnly": {"type": "tag", "values": RULES}}
                options["rules"] = {"target-size": {"enabled": media == "screen"}}
                results = Axe().run(page, options=options)
                checks += 1
                width_of_page = page.evaluate("document.documentElement.scrollWidth")
                where = f"{path.name} {scheme} {media} {width}"
                if media == "screen" and width_of_page > width:
                    failures += 1
                    print(f"{where}: {width_of_page} px wide, has to be scrolled sideways")
                collisions = page.evaluate(COLLISIONS) if media == "screen" else []
                for collision in collisions:
                    failures += 1
                    print(f"{where}: {collision}")
                for violation in results.response["violations"]:
                    failures += 1
                    nodes = violation["nodes"]
                    print(f"{where}: {violation['id']}: {violation['help']} ({len(nodes)} places)")
                    print(f"    {nodes[0]['html'][:200]}\n    {nodes[0]['failureSummary'][:300]}")
                if media == "print" and path.name not in ("index.html", "staff-en.html", "staff-ar.html"):
                    page.reload()
                    for paper in ["A4", "Letter"]:
                        count = printed_pages(page, paper)
                        if count > MOST_PAGES:
                            failures += 1
                            print(f"{where}: {count} pages of {paper}")
                context.close()
        browser.close()
        strangers = [address for address in requests if not address.startswith(("file:", "data:"))]
        for address in strangers:
            failures += 1
            print(f"asks the network for {address}")
    if failures:
        sys.exit(f"{failures} violation(s) in {checks} checks")
    print(f"No violation in {checks} checks of {len(pages)} pages, each light and dark, wide, narrow and printed.")


main()
