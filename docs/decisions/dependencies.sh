#!/usr/bin/env bash
# Prints every direct dependency with two numbers: how many crates its own tree has, itself among
# them, and how many of these are here because of it alone, so that the whole would lose them with
# it. dependencies.md holds the same numbers.
#
# usage: docs/decisions/dependencies.sh
#        docs/decisions/dependencies.sh duplicates     crates that the tree holds in two versions
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ "${1:-}" = duplicates ]; then
  exec cargo tree --locked --edges normal,build --duplicates --depth 0 --prefix none
fi

# counts EDGES: name and both numbers for each dependency of the first level. The tree names a
# crate's own dependencies once; a line at depth n hangs on the last line at depth n - 1.
counts() {
  cargo tree --locked --edges "$1" --prefix depth --format ' {p}' | awk '
    {
      depth = $1; crate = $2 " " $3
      if (depth == 1 && !(crate in direct)) { direct[crate] = 1 }
      if (depth > 0 && !((above[depth - 1], crate) in edge)) {
        edge[above[depth - 1], crate] = 1
        children[above[depth - 1]] = children[above[depth - 1]] "\t" crate
      }
      above[depth] = crate
      if (depth == 0) root = crate
    }
    # How many crates are reached from one, itself not counted, without going to another.
    function reached(start, without,    queue, next_one, last, seen, count, list, n, i) {
      queue[1] = start; last = 1; seen[start] = 1; count = 0
      for (next_one = 1; next_one <= last; next_one++) {
        n = split(children[queue[next_one]], list, "\t")
        for (i = 1; i <= n; i++) {
          if (list[i] == "" || (list[i] in seen)) continue
          if (queue[next_one] == start && list[i] == without) continue
          seen[list[i]] = 1; queue[++last] = list[i]; count++
        }
      }
      return count
    }
    END {
      all = reached(root, "")
      for (crate in direct) {
        split(crate, name, " ")
        print name[1], reached(crate, "") + 1, all - reached(root, crate)
      }
      print "~ " all
    }' | sort
}

used=$(counts normal,build)
with_tests=$(counts normal,build,dev)
printf 'crate needs alone\n'
printf '%s\n' "$used" | grep -v '^~'
printf '\nonly for tests\n'
join -v 2 <(printf '%s\n' "$used") <(printf '%s\n' "$with_tests")
printf '\nin all %s crates, %s with those only for tests\n' \
  "$(printf '%s\n' "$used" | sed -n 's/^~ //p')" "$(printf '%s\n' "$with_tests" | sed -n 's/^~ //p')"
