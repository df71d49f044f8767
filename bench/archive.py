"""What bench/archive measures; see there."""
import json, os, random, resource, signal, sqlite3, subprocess, sys, tempfile, time

def repeated(path, times, out, first=0):
    """The reports of path, times over; from the second time on ids, and a number at the end of the text, are others."""
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    for turn in range(first, first + times):
        for n, report in enumerate(lines):
            changed = dict(report, id=f"{turn}-{report.get('id', n)}")
            if turn:
                changed["text"] = report["text"].rstrip() + f"\n\nFile number {turn}."
            out.write(json.dumps(changed, ensure_ascii=False) + "\n")
    return len(lines) * times

def size_of(store):
    if "://" in store:
        sql = "SELECT pg_database_size(current_database())"
        return int(subprocess.run(["psql", "-qAtX", store, "-c", sql], capture_output=True, text=True).stdout or 0)
    return sum(os.path.getsize(store + end) for end in ("", "-wal") if os.path.exists(store + end))

def run(command, sample=None):
    """Runs it, one look a second at its memory; seconds elapsed, seconds of processor time, peak MB, standard error."""
    before, begun, looks = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), []
    with tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(command, stderr=err, stdout=subprocess.DEVNULL)
        peak = 0
        while process.poll() is None:
            try:
                fields = dict(line.split(":", 1) for line in open(f"/proc/{process.pid}/status") if line.startswith(("VmHWM", "VmRSS")))
                peak = max(peak, int(fields["VmHWM"].split()[0]))
                looks.append((time.monotonic() - begun, int(fields["VmRSS"].split()[0]) / 1024, size_of(sample) if sample else 0))
            except (OSError, KeyError, ValueError):
                pass
            time.sleep(0.2 if len(looks) < 100 else 1)
        err.seek(0)
        said = err.read()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        sys.exit(f"{' '.join(command)}: status {process.returncode}\n{said}")
    return (time.monotonic() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak / 1024, said, looks)

def counts(store):
    db = sqlite3.connect(store)
    return [db.execute(sql).fetchone()[0] for sql in
            ("SELECT count(*) FROM document", "SELECT count(*) FROM sentence", "SELECT sum(words) FROM document")]

def words_said(said):
    line = [l for l in said.splitlines() if " words" in l and "report" in l][-1]
    return int(line.split(" report")[0].split()[-1].replace(",", "")), int(line.split(" words")[0].split()[-1].replace(",", ""))

def measure(program, reports, times, store):
    with tempfile.TemporaryDirectory(prefix="dateline-bench-") as work:
        target = store or f"{work}/archive.db"
        once, rest = f"{work}/once.jsonl", f"{work}/rest.jsonl"
        with open(once, "w", encoding="utf-8") as out:
            repeated(reports, 1, out)
        print("| threads | documents/s | sentences/s | words/s | words a second of processor time | peak memory |\n|---|---|---|---|---|---|")
        for threads in (1, 2):
            db = f"{work}/t{threads}.db"
            wall, cpu, peak, said, _ = run([program, "code", "-j", str(threads), "-o", db, once])
            documents, sentences, words = counts(db)
            print(f"| {threads} | {documents / wall:,.0f} | {sentences / wall:,.0f} | {words / wall:,.0f} | {words / cpu:,.0f} | {peak:.0f} MB |")
            sys.stdout.flush()
        print(f"\n{documents:,} reports, {words:,} words.\n")
        with open(rest, "w", encoding="utf-8") as out:
            total = repeated(reports, times, out)
        before = size_of(target) if store else 0
        wall, cpu, peak, said, looks = run([program, "code", "--progress", "-j", "2", "-o", target, rest], target)
        coded, words = words_said(said)
        print(f"{total:,} reports with two threads: {wall:.0f} s, {words / wall:,.0f} words/s, {words / cpu:,.0f} words a second of processor "
              f"time, peak {peak:.0f} MB, the store grows by {(size_of(target) - before) / words:.0f} MB a million words.\n")
        print("| of the time | memory | store |\n|---|---|---|")
        for tenth in range(1, 11):
            look = looks[max(0, len(looks) * tenth // 10 - 1)]
            print(f"| {tenth * 10} % | {look[1]:.0f} MB | {look[2] / 1e6:.0f} MB |")
        print("\nSpeed as it goes on, from its own lines:\n")
        for line in said.splitlines():
            if "words/s" in line:
                print("    " + line.removeprefix("dateline: "))
        if not store:
            more = f"{work}/more.jsonl"
            with open(more, "w", encoding="utf-8") as out:
                repeated(reports, 1, out, first=times)
            _, small, _, _, _ = run([program, "code", "-j", "1", "-o", f"{work}/fresh.db", more])
            _, large, _, _, _ = run([program, "code", "-j", "1", "-o", target, more])
            print(f"\nThe same {total // times:,} reports into an empty store: {small:.1f} s of processor time; behind {total:,} others: {large:.1f} s.")
            _, again, _, said, _ = run([program, "code", "-j", "1", "-o", target, more])
            print(f"Once more, when all is done: {again:.1f} s.")

def rows(store):
    db = sqlite3.connect(store)
    tables = [t for (t,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\' ORDER BY 1")]
    for index in ("statement_words", "sentence_words", "entity_words"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    return {t: sorted(map(repr, db.execute(f'SELECT * FROM "{t}"'))) for t in tables}

def kill(program, reports, times):
    random.seed(1)
    with tempfile.TemporaryDirectory(prefix="dateline-kill-") as work:
        whole, left = f"{work}/whole.db", f"{work}/left.db"
        begun = time.monotonic()
        subprocess.run([program, "code", "--quiet", "-j", "2", "-o", whole, reports], check=True)
        longest, expected, killed, rounds = time.monotonic() - begun, rows(whole), 0, 0
        while killed < times:
            process = subprocess.Popen([program, "code", "--quiet", "-j", "2", "-o", left, reports], stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0, longest / 4))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
            if sqlite3.connect(left).execute("SELECT count(*) FROM sqlite_master").fetchone()[0] and process.returncode == 0 or killed % 10 == 0:
                subprocess.run([program, "code", "--quiet", "-j", "2", "-o", left, reports], check=True)
                found, rounds = rows(left), rounds + 1
                if found != expected:
                    sys.exit(f"after {killed} kills differs: {[t for t in expected if expected[t] != found.get(t)]}")
                for end in ("", "-wal", "-shm", "-journal"):
                    if os.path.exists(left + end):
                        os.remove(left + end)
        print(f"{killed} kills in {rounds} runs of {longest:.1f} s; every store was the same, row for row, as an undisturbed run's.")

arguments = sys.argv[1:]
if arguments and arguments[0] == "--kill" and len(arguments) == 4:
    kill(arguments[2], arguments[3], int(arguments[1]))
elif len(arguments) in (2, 3, 4):
    measure(arguments[0], arguments[1], int(arguments[2]) if len(arguments) > 2 else 3, arguments[3] if len(arguments) > 3 else None)
else:
    sys.exit("usage: bench/archive PROGRAM REPORTS.jsonl [TIMES] [STORE]\n       bench/archive --kill N PROGRAM REPORTS.jsonl")
