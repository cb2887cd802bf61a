/**
 * The few lines of shell that keep PostgreSQL running while Kept lives, and stop it cleanly when Kept is gone.
 *
 * Standard input is a pipe that only Kept holds: its end is the one order, and it comes even after kill -9, and from a
 * Kept that has given up the right to signal the database's user. Standard output tells Kept what happens, standard
 * error is the log. The working directory is the database's folder. Arguments: postgres, socket, then postgres's own.
 *
 * It is text in a program file so that one bundle carries it and plain Node can run it.
 */
export const keeperScript = `#!/bin/sh
set -u
postgres=$1 socket=$2
shift 2
stopping='' pg='' asking='' restarts=''

say() { echo "$@" 2>/dev/null; }
note() { echo "kept: $*" >&2; }

# Asked again until it is gone: a server that has just begun does not listen to signals yet. One that repairs itself
# after a crash may hear and never end (seen with 18.4): it is stopped at once, and finishes the repair at its next start.
ask_to_stop() {
  [ -n "$pg" ] || return 0
  [ -z "$asking" ] || kill -KILL "$asking" 2>/dev/null
  kill -INT "$pg" 2>/dev/null
  ( asked=1
    while sleep 0.5; do
      asked=$((asked + 1)) how=INT
      [ "$asked" -le 10 ] || how=QUIT
      kill "-$how" "$pg" || exit
    done ) >/dev/null 2>&1 &
  asking=$!
}

# Ctrl-C in the terminal, the end of a session and a service manager's signals are Kept's business.
trap '' INT TERM HUP QUIT PIPE
trap 'stopping=yes; ask_to_stop' USR1

exec 3<&0 </dev/null
( while read -r _; do :; done; kill -USR1 $$ ) <&3 3<&- >/dev/null 2>&1 &
reader=$!
exec 3<&-

run() {
  "$postgres" "$@" >&2 &
  pg=$!
  [ -z "$stopping" ] || ask_to_stop
  say "started $pg"
  while :; do
    wait "$pg"
    status=$?
    kill -0 "$pg" 2>/dev/null || break
  done
  pg=''
}

# A killed postmaster's children see it and end; until they have, the next one is refused.
clear_old() {
  tries=0
  while [ "$tries" -lt 100 ]; do
    found=''
    for process in /proc/[0-9]*; do
      [ "$process/cwd" -ef . ] || continue
      read -r pid name _ 2>/dev/null <"$process/stat" || continue
      [ "$name" = '(postgres)' ] || continue
      found=yes
      [ "$tries" -lt 20 ] || kill -KILL "$pid" 2>/dev/null
    done
    [ -n "$found" ] || break
    tries=$((tries + 1))
    sleep 0.05
  done
  rm -f postmaster.pid "$socket" "$socket.lock"
}

too_often() {
  now=$(date +%s)
  recent='' count=0
  for moment in $restarts $now; do
    age=$((now - moment))
    if [ "$age" -ge 0 ] && [ "$age" -lt 60 ]; then recent="$recent $moment" count=$((count + 1)); fi
  done
  restarts=$recent
  [ "$count" -gt 5 ]
}

while :; do
  run "$@"
  [ -z "$stopping" ] || break
  say "ended $status"
  if too_often; then
    note 'the database ended six times within a minute; it is not started again.'
    status=70
    break
  fi
  note "the database ended by itself (status $status); starting it again."
  nap=0.1
  # Status 0 means that somebody asked the server itself to stop: Kept is probably being stopped as well.
  if [ "$count" -gt 2 ] || [ "$status" -eq 0 ]; then nap=1; fi
  sleep "$nap" &
  wait $!
  [ -z "$stopping" ] || break
  clear_old
done

kill -KILL "$reader" $asking 2>/dev/null
exit "$status"
`
