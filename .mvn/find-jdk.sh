#!/bin/sh
# Prints the home of a JDK of version 21 or newer: JAVA_HOME if that fits, else the first fitting one on the PATH,
# else the newest in the folders where JDKs usually lie. Prints nothing and exits 1 when there is none.

wanted=21

# Sets version to the feature version of the JDK at $1, or to 0 when that is no JDK.
read_version() {
  version=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      [ "$key" = JAVA_VERSION ] && version=${value#\"} && break
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version%%[!0-9]*}
  version=${version:-0}
}

take_if_it_fits() {
  read_version "$1"
  if [ "$version" -ge "$wanted" ]; then
    printf '%s\n' "$1"
    exit 0
  fi
}

[ -z "${JAVA_HOME-}" ] || take_if_it_fits "$JAVA_HOME"

rest=${PATH-}:
while [ -n "$rest" ]; do
  folder=${rest%%:*}
  rest=${rest#*:}
  [ -x "$folder/java" ] || continue
  java=$(readlink -f "$folder/java" 2>/dev/null) || continue
  take_if_it_fits "${java%/bin/java}"
done

best=0
for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/*jdk* /opt/jvm/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
  /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.gradle/jdks/* "${HOME-}"/.asdf/installs/java/* \
  "${HOME-}"/.local/share/mise/installs/java/*; do
  read_version "$home"
  if [ "$version" -ge "$wanted" ] && [ "$version" -gt "$best" ]; then
    best=$version
    found=$home
  fi
done
[ "$best" -gt 0 ] || exit 1
printf '%s\n' "$found"
