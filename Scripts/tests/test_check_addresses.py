#!/usr/bin/env python3
"""Tests of check-addresses.py against a server of its own; no network is used.

    python3 Scripts/tests/test_check_addresses.py
"""

import contextlib
import csv
import datetime
import http.server
import importlib.util
import io
import os
import socket
import tempfile
import threading
import time
import unittest
from unittest import mock

HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(os.path.dirname(HERE), "check-addresses.py")
SPEC = importlib.util.spec_from_file_location("check_addresses", SCRIPT)
check = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(check)

HEADER = ["skill", "rank", "title", "address", "checked_on"]


class Handler(http.server.BaseHTTPRequestHandler):
    seen, running, most = [], {}, 0
    guard = threading.Lock()

    def log_message(self, *_):
        pass

    def answer(self, method):
        host = self.server.server_port
        with Handler.guard:
            Handler.seen.append((method, self.path, self.headers.get("User-Agent", ""), host))
            Handler.running[host] = Handler.running.get(host, 0) + 1
            Handler.most = max(Handler.most, Handler.running[host])
        self.reply(method)

    def finished(self):
        """The answer is decided; the client may go on before this thread does."""
        with Handler.guard:
            Handler.running[self.server.server_port] -= 1

    def reply(self, method):
        path = self.path.split("?")[0]
        moves = {"/moved": "/ok", "/found": "/ok", "/to-front": "/", "/to-gone": "/gone", "/loop": "/loop",
                 "/to-file": "file:///etc/hosts"}
        if path == "/slow":
            time.sleep(1.5)
            status = 200
        elif path == "/busy":
            time.sleep(0.05)
            status = 200
        elif path == "/no-head":
            status = 405 if method == "HEAD" else 200
        elif path == "/liar":
            status = 404 if method == "HEAD" else 200
        elif path == "/gone":
            status = 404
        elif path == "/gone-for-good":
            status = 410
        elif path == "/forbidden":
            status = 403
        elif path == "/broken":
            status = 500
        elif path == "/too-many":
            status = 429
        elif path in moves:
            status = 302 if path == "/found" else 301
        else:
            status = 200
        self.finished()
        with contextlib.suppress(OSError):
            self.send_response(status)
            if path in moves:
                self.send_header("Location", moves[path])
            self.send_header("Content-Length", "0" if method == "HEAD" else "2")
            self.end_headers()
            if method == "GET":
                self.wfile.write(b"ok")

    def do_HEAD(self):
        self.answer("HEAD")

    def do_GET(self):
        self.answer("GET")


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


class Tests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.servers = [Server(("127.0.0.1", 0), Handler) for _ in range(6)]
        for server in cls.servers:
            threading.Thread(target=server.serve_forever, daemon=True).start()
        cls.base = "http://127.0.0.1:%d" % cls.servers[0].server_port

    @classmethod
    def tearDownClass(cls):
        for server in cls.servers:
            server.shutdown()
            server.server_close()

    def setUp(self):
        Handler.seen, Handler.running, Handler.most = [], {}, 0
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        patch = mock.patch.dict(os.environ)
        patch.start()
        self.addCleanup(patch.stop)
        for name in list(os.environ):
            if name.lower().endswith("_proxy"):
                del os.environ[name]

    def table(self, addresses, dates=None, name="learning_resources.csv", header=HEADER):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(header)
            for number, address in enumerate(addresses):
                row = ["skill-%d" % number, "1", 'A title, with "quotes" و عربي', address, (dates or {}).get(address, "")]
                writer.writerow(row[:len(header)])
        return path

    def run_main(self, *arguments):
        out = io.StringIO()
        status = check.main([*arguments, "--pause", "0", "--timeout", "0.5"], out)
        return status, out.getvalue()

    def one(self, path):
        return check.Checker(timeout=0.5, pause=0).check(self.base + path)

    def test_a_page_that_answers(self):
        answer = self.one("/ok")
        self.assertTrue(answer.good)
        self.assertEqual([s[0] for s in Handler.seen], ["HEAD"], "no GET where HEAD is answered")
        self.assertIn("pathfinder", Handler.seen[0][2])

    def test_redirects_are_followed(self):
        for path in ("/moved", "/found"):
            answer = self.one(path)
            self.assertEqual(answer.status, 200)
            self.assertTrue(answer.final.endswith("/ok"))
            self.assertFalse(answer.front_page)

    def test_a_redirect_to_a_missing_page_is_gone(self):
        self.assertTrue(self.one("/to-gone").gone)

    def test_a_redirect_to_the_front_page_is_shown(self):
        self.assertTrue(self.one("/to-front").front_page)
        status, text = self.run_main(self.table([self.base + "/to-front"]))
        self.assertEqual(status, 0)
        self.assertIn("look  200", text)

    def test_a_loop_and_another_scheme_are_doubtful(self):
        for path in ("/loop", "/to-file"):
            answer = self.one(path)
            self.assertFalse(answer.good)
            self.assertFalse(answer.gone)
            self.assertIn("redirects", answer.error)

    def test_gone(self):
        for path, status in (("/gone", 404), ("/gone-for-good", 410)):
            answer = self.one(path)
            self.assertEqual(answer.status, status)
            self.assertTrue(answer.gone)

    def test_head_not_allowed(self):
        for path in ("/no-head", "/liar"):
            Handler.seen = []
            self.assertTrue(self.one(path).good)
            self.assertEqual([s[0] for s in Handler.seen], ["HEAD", "GET"])

    def test_refusals_are_not_gone(self):
        for path in ("/forbidden", "/broken", "/too-many"):
            answer = self.one(path)
            self.assertFalse(answer.good or answer.gone)
        self.assertEqual([s[0] for s in Handler.seen if s[1] == "/too-many"], ["HEAD"], "no second try where told to wait")

    def test_slow(self):
        answer = self.one("/slow")
        self.assertFalse(answer.good or answer.gone)
        self.assertEqual(answer.error, "no answer in time")

    def test_nobody_listens(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        answer = check.Checker(timeout=0.5, pause=0).check("http://127.0.0.1:%d/" % port)
        self.assertFalse(answer.good or answer.gone)
        self.assertTrue(answer.error)

    def test_arabic_in_an_address(self):
        self.assertTrue(self.one("/files/بايثون/?q=ا").good)
        self.assertTrue(Handler.seen[0][1].startswith("/files/%D8%A8"))
        self.assertEqual(check.encoded("https://a.b/%D8%A8/x?list=A&b=1#part"), "https://a.b/%D8%A8/x?list=A&b=1")

    def test_one_per_host_and_four_at_once(self):
        addresses = ["http://127.0.0.1:%d/busy?%d" % (s.server_port, n) for s in self.servers for n in range(4)]
        answers = check.Checker(timeout=5, pause=0).check_all(addresses)
        self.assertEqual(len(answers), 24)
        self.assertTrue(all(a.good for a in answers.values()))
        self.assertEqual(Handler.most, 1)
        self.assertEqual(check.Checker(workers=40).workers, 4)

    def test_pause_between_requests_to_a_host(self):
        begin = time.monotonic()
        check.Checker(timeout=5, pause=0.2).check_all([self.base + "/ok?1", self.base + "/ok?2", self.base + "/ok?3"])
        self.assertGreaterEqual(time.monotonic() - begin, 0.4)

    def test_write_dates_only_what_answers(self):
        ok, gone, slow = self.base + "/ok", self.base + "/gone", self.base + "/slow"
        path = self.table([ok, gone, slow, ok], {gone: "2020-01-01"})
        with open(path, encoding="utf-8") as file:
            before = file.read()
        status, text = self.run_main(path, "--write")
        today = datetime.date.today().isoformat()
        self.assertEqual(status, 1)
        with open(path, encoding="utf-8", newline="") as file:
            after = file.read()
        rows = list(csv.reader(io.StringIO(after)))
        self.assertEqual([r[4] for r in rows[1:]], [today, "2020-01-01", "", today])
        self.assertEqual(after, before.replace(ok + ",", ok + "," + today), "nothing else changed")
        self.assertIn("gone  404 " + gone, text)
        self.assertIn("doubt no answer in time " + slow, text)
        self.assertIn("3 addresses: 1 answer, 1 gone, 1 in doubt", text)
        self.assertEqual(os.listdir(self.folder.name), ["learning_resources.csv"])

    def test_without_write_nothing_changes(self):
        path = self.table([self.base + "/ok"])
        stamp = os.stat(path).st_mtime_ns
        status, _ = self.run_main(path)
        self.assertEqual(status, 0)
        self.assertEqual(os.stat(path).st_mtime_ns, stamp)

    def test_doubt_is_no_failure(self):
        status, text = self.run_main(self.table([self.base + "/forbidden"]))
        self.assertEqual(status, 0)
        self.assertIn("doubt 403", text)

    def test_a_table_without_dates_is_read_only(self):
        path = self.table([self.base + "/ok", self.base + "/gone", ""], name="certifications.csv", header=HEADER[:4])
        stamp = os.stat(path).st_mtime_ns
        status, text = self.run_main(path, "--write")
        self.assertEqual(status, 1)
        self.assertEqual(os.stat(path).st_mtime_ns, stamp)
        self.assertIn("2 addresses: 1 answer, 1 gone, 0 in doubt", text)

    def test_offline(self):
        path = self.table(["https://nowhere.invalid/page"])
        with mock.patch.object(check.socket, "getaddrinfo", side_effect=socket.gaierror("no name")):
            status, text = self.run_main(path, "--offline-ok", "--write")
            self.assertEqual(status, 0)
            self.assertIn("No network is at hand", text)
            self.assertEqual(self.run_main(path)[0], 2)
        self.assertEqual(Handler.seen, [])

    def test_bad_tables(self):
        with contextlib.redirect_stderr(io.StringIO()) as errors:
            self.assertEqual(self.run_main(os.path.join(self.folder.name, "none.csv"))[0], 2)
            self.assertEqual(self.run_main(self.table(["ftp://a.b/c"]))[0], 2)
            self.assertEqual(self.run_main(self.table(["x"], header=["skill", "rank", "title"]))[0], 2)
        self.assertIn("not a web address", errors.getvalue())
        self.assertIn("no column `address`", errors.getvalue())


if __name__ == "__main__":
    unittest.main()
