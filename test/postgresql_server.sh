# Sourced: start_server FOLDER makes a PostgreSQL server of its own in an empty folder, reached through a socket there alone, and sets
# URI; stop_server ends it. 77 is returned where there is no PostgreSQL. fsync is off: nothing here outlives the test.
server_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
command -v initdb >/dev/null && [ -z "$server_bin" ] && server_bin=$(dirname "$(command -v initdb)")

# PostgreSQL will not run as root.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
server_control() { as_server "$server_bin/pg_ctl" -D "$server_folder/data" -l "$server_folder/log" -w -t 30 "$@" >/dev/null; }

start_server() {
    server_folder=$1
    [ -n "$server_bin" ] || return 77
    mkdir -p "$server_folder"
    if [ "$(id -u)" -eq 0 ]; then id postgres >/dev/null 2>&1 || return 77; chown postgres "$server_folder"; fi
    chmod 755 "$server_folder"
    as_server "$server_bin/initdb" -D "$server_folder/data" -U dateline -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null || return 1
    printf "%s\n" "listen_addresses = ''" "unix_socket_directories = '$server_folder'" "fsync = off" "full_page_writes = off" \
        "shared_buffers = 32MB" \
        "deadlock_timeout = 100ms" | as_server tee -a "$server_folder/data/postgresql.conf" >/dev/null
    server_control start || { cat "$server_folder/log"; return 1; }
    URI="postgresql://dateline@/postgres?host=$server_folder"
}
stop_server() { [ -n "${server_folder:-}" ] && [ -f "$server_folder/data/postmaster.pid" ] && server_control stop -m immediate; return 0; }
