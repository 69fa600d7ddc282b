#!/usr/bin/env python3
"""Asks whether the addresses in the tables still answer.

Reads the column `address` of learning_resources.csv and certifications.csv
(or of the tables named), asks each address once with HEAD and, where that is
refused or fails, with GET, and prints those that do not answer with 200-399.

    Scripts/check-addresses.py                  only report
    Scripts/check-addresses.py --write          also fill `checked_on` with today's date
    Scripts/check-addresses.py --offline-ok     leave quietly where there is no network

No row is ever deleted, and a date is never taken away: what does not answer
today keeps the date on which it last did. A page that answers may still be
another page than it was: redirects to a front page are printed for a look.

At most four requests run at once and one per host, with a pause between two
requests to the same host. Exit status: 0 nothing is gone, 1 an address is gone
(404 or 410), 2 the check could not be made.
"""

import argparse
import csv
import datetime
import http.client
import os
import queue
import socket
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

AGENT = "pathfinder-check-addresses/1.0 (checks once that a listed page still answers)"
GONE = (404, 410)
HOPS = 6
DATASETS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "datasets")
TABLES = ("learning_resources.csv", "certifications.csv")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Hands redirects back, so that each hop can wait for its host."""

    def redirect_request(self, *_):
        return None


class Answer:
    def __init__(self, address, status=None, error="", final=""):
        self.address, self.status, self.error, self.final = address, status, error, final

    @property
    def good(self):
        return self.status is not None and 200 <= self.status < 400

    @property
    def gone(self):
        return self.status in GONE

    @property
    def front_page(self):
        """Whether a page redirects to the front page of a site."""
        if not self.good or self.final == self.address:
            return False
        before, after = urllib.parse.urlsplit(self.address), urllib.parse.urlsplit(self.final)
        return before.path.strip("/") != "" and after.path.strip("/") == "" and not after.query


class Checker:
    def __init__(self, timeout=20.0, pause=1.0, workers=4, agent=AGENT):
        self.timeout, self.pause, self.workers, self.agent = timeout, pause, max(1, min(4, workers)), agent
        self.opener = urllib.request.build_opener(NoRedirect)
        self.turns = {}
        self.last = {}
        self.guard = threading.Lock()

    def turn(self, host):
        with self.guard:
            return self.turns.setdefault(host, threading.Lock())

    def request(self, method, address):
        """One request, no redirects followed: (status, address to go on to)."""
        host = urllib.parse.urlsplit(address).netloc.lower()
        with self.turn(host):
            wait = self.last.get(host, 0) + self.pause - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            try:
                headers = {"User-Agent": self.agent, "Accept": "*/*", "Accept-Language": "en, ar;q=0.8"}
                asked = urllib.request.Request(address, method=method, headers=headers)
                try:
                    with self.opener.open(asked, timeout=self.timeout) as answer:
                        return answer.status, None
                except urllib.error.HTTPError as refused:
                    with refused:
                        onward = refused.headers.get("Location") if 300 <= refused.code < 400 else None
                        return refused.code, onward
            finally:
                self.last[host] = time.monotonic()

    def follow(self, method, address):
        """The last status on the way, and the address that gave it."""
        for _ in range(HOPS):
            status, onward = self.request(method, address)
            if not onward:
                return status, address
            address = encoded(urllib.parse.urljoin(address, onward))
            if urllib.parse.urlsplit(address).scheme not in ("http", "https"):
                raise ValueError("redirects to " + address)
        raise ValueError("redirects more than %d times" % (HOPS - 1))

    def check(self, address):
        answer = Answer(address)
        for method in ("HEAD", "GET"):
            try:
                status, final = self.follow(method, encoded(address))
                answer = Answer(address, status, "", final)
            except (OSError, ValueError, http.client.HTTPException) as problem:
                reason = getattr(problem, "reason", None) or problem
                late = isinstance(reason, (socket.timeout, TimeoutError)) or "timed out" in str(reason)
                answer = Answer(address, None, "no answer in time" if late else str(reason) or type(reason).__name__)
            if answer.good or answer.status == 429:
                break
        return answer

    def check_all(self, addresses, heard=lambda answer: None):
        """Hosts are shared out among the workers; a host is never asked twice at once."""
        hosts = {}
        for address in dict.fromkeys(addresses):
            hosts.setdefault(urllib.parse.urlsplit(address).netloc.lower(), []).append(address)
        waiting = queue.Queue()
        for host in sorted(hosts, key=lambda h: (-len(hosts[h]), h)):
            waiting.put(hosts[host])
        answers = {}

        def work():
            while True:
                try:
                    mine = waiting.get_nowait()
                except queue.Empty:
                    return
                for address in mine:
                    answer = self.check(address)
                    with self.guard:
                        answers[address] = answer
                        heard(answer)

        threads = [threading.Thread(target=work, daemon=True) for _ in range(min(self.workers, len(hosts)))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return answers


def encoded(address):
    """The address in ASCII, as a request needs it."""
    parts = urllib.parse.urlsplit(address)
    host = parts.netloc
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    path = urllib.parse.quote(parts.path, safe="/%:@!$&'()*+,;=~-._")
    query = urllib.parse.quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urllib.parse.urlunsplit((parts.scheme, host, path or "/", query, ""))


def read(path):
    with open(path, encoding="utf-8", newline="") as table:
        rows = list(csv.reader(table))
    if not rows or "address" not in rows[0]:
        raise ValueError("%s has no column `address`" % path)
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(rows[0]):
            raise ValueError("%s: record %d has %d fields, not %d" % (path, number, len(row), len(rows[0])))
    return rows


def write(path, rows):
    """Puts the new table in the place of the old one in one step."""
    handle, draft = tempfile.mkstemp(dir=os.path.dirname(os.path.abspath(path)), suffix=".csv")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as table:
            csv.writer(table, lineterminator="\n").writerows(rows)
        os.chmod(draft, os.stat(path).st_mode & 0o777)
        os.replace(draft, path)
    except BaseException:
        if os.path.exists(draft):
            os.remove(draft)
        raise


def fill(rows, answers, today):
    """Sets `checked_on` where the address answered; returns how many rows changed."""
    if "checked_on" not in rows[0]:
        return 0
    address, checked = rows[0].index("address"), rows[0].index("checked_on")
    changed = 0
    for row in rows[1:]:
        answer = answers.get(row[address])
        if answer and answer.good and row[checked] != today:
            row[checked] = today
            changed += 1
    return changed


def online(addresses):
    """Whether a name can be resolved; a proxy resolves names itself."""
    if urllib.request.getproxies():
        return True
    hosts = list(dict.fromkeys(urllib.parse.urlsplit(a).hostname for a in addresses))
    for host in hosts[:5]:
        try:
            socket.getaddrinfo(host, None)
            return True
        except OSError:
            continue
    return False


def main(arguments=None, out=sys.stdout):
    parser = argparse.ArgumentParser(
        description="Asks whether the addresses in the tables still answer.",
        epilog="Exit status: 0 nothing is gone, 1 an address is gone (404, 410), 2 the check could not be made.")
    parser.add_argument("tables", nargs="*", help="tables with a column `address` (default: %s)" % " and ".join(TABLES))
    parser.add_argument("--write", action="store_true", help="fill `checked_on` with today's date where an address answers")
    parser.add_argument("--offline-ok", action="store_true", help="exit 0 with a message where there is no network")
    parser.add_argument("--timeout", type=float, default=20.0, metavar="SECONDS", help="for one request (default: 20)")
    parser.add_argument("--pause", type=float, default=1.0, metavar="SECONDS", help="between requests to one host (default: 1)")
    parser.add_argument("--workers", type=int, default=4, choices=(1, 2, 3, 4), help="requests at once (default: 4)")
    parser.add_argument("--verbose", action="store_true", help="print the addresses that answer, too")
    given = parser.parse_args(arguments)

    paths = given.tables or [p for p in (os.path.join(DATASETS, t) for t in TABLES) if os.path.exists(p)]
    try:
        if not paths:
            raise ValueError("no table found in " + DATASETS)
        tables = {path: read(path) for path in paths}
    except (OSError, ValueError, csv.Error) as problem:
        print("error: %s" % problem, file=sys.stderr)
        return 2

    addresses, named = [], {}
    for path, rows in tables.items():
        column, first = rows[0].index("address"), rows[0][0]
        for row in rows[1:]:
            address = row[column]
            if not address:
                continue
            if urllib.parse.urlsplit(address).scheme not in ("http", "https") or not urllib.parse.urlsplit(address).hostname:
                print("error: %s: not a web address: %s" % (path, address), file=sys.stderr)
                return 2
            addresses.append(address)
            named.setdefault(address, []).append("%s %s" % (first, row[0]))

    if addresses and not online(addresses):
        print("No network is at hand: no address was checked.", file=out)
        return 0 if given.offline_ok else 2

    def heard(answer):
        if given.verbose and answer.good:
            print("ok    %s %s" % (answer.status, answer.address), file=out, flush=True)

    answers = Checker(given.timeout, given.pause, given.workers).check_all(addresses, heard)

    for address in sorted(answers):
        answer = answers[address]
        if not answer.good:
            kind = "gone " if answer.gone else "doubt"
            what = answer.status if answer.status is not None else answer.error
            users = named[address]
            more = " and %d more" % (len(users) - 3) if len(users) > 3 else ""
            print("%s %s %s (%s%s)" % (kind, what, address, ", ".join(users[:3]), more), file=out)
        elif answer.front_page:
            print("look  %s %s now leads to the front page %s" % (answer.status, address, answer.final), file=out)

    good = sum(a.good for a in answers.values())
    gone = sum(a.gone for a in answers.values())
    print("%d addresses: %d answer, %d gone, %d in doubt" % (len(answers), good, gone, len(answers) - good - gone), file=out)

    if given.write:
        today = datetime.date.today().isoformat()
        for path, rows in tables.items():
            before = len(rows)
            changed = fill(rows, answers, today)
            assert len(rows) == before
            if changed:
                write(path, rows)
                print("%s: %d rows dated %s" % (os.path.basename(path), changed, today), file=out)
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
