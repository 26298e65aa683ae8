# Shared by ./run and ./test: what must be on the machine, and the build.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

stop() { echo "$*" >&2; exit 1; }

need_tools() {
  command -v dotnet >/dev/null || stop "Es fehlt das .NET SDK 10 (missing: .NET SDK 10): https://dotnet.microsoft.com/download"
  dotnet --version >/dev/null 2>&1 || stop "Es fehlt das .NET SDK aus global.json (missing SDK): $(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)"
  command -v node >/dev/null || stop "Es fehlt Node.js 20 oder neuer (missing: Node.js): https://nodejs.org"
  command -v npm >/dev/null || stop "Es fehlt npm (missing: npm, part of Node.js): https://nodejs.org"
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || stop "Node.js ist zu alt: $(node -v), gebraucht wird 20 oder neuer (Node.js too old)"
}

# build PROJECT...: quiet unless it fails
build() {
  local log; log=$(mktemp)
  if ! dotnet build "$@" -v q -nologo >"$log" 2>&1; then cat "$log" >&2; rm -f "$log"; stop "Der Build ist fehlgeschlagen (build failed)."; fi
  rm -f "$log"
}
