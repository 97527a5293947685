#!/usr/bin/env bash
# Measures the packaged application beside nginx. See docs/performance.md; --help lists the options.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

profile=()
case " $* " in
    *" --database postgresql "*) profile=(-Ppostgresql) ;;
esac
work=target/bench
mkdir -p "$work/classes"
if [[ " $* " != *" --no-build "* && " $* " != *" --help "* ]]; then
    mvn -B -ntp -q -DskipTests package "${profile[@]}"
fi
mvn -B -ntp -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile="$PWD/$work/classpath" "${profile[@]}"
javac -d "$work/classes" -cp "$(cat "$work/classpath")" src/bench/java/org/copydesk/bench/*.java
exec java -cp "$work/classes:$(cat "$work/classpath")" org.copydesk.bench.Bench "$@"
