# Kehu in one image: every process of every mode starts from it, see docker-compose.yml and docs/deployment.md.
# The full image has the compiler that SQLite's driver needs where no prebuilt binary of it can be fetched.
FROM node:24-bookworm AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
RUN node scripts/deployment/collect-runtime.mjs /runtime
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production KEHU_HOST=0.0.0.0 PORT=4000 KEHU_DATA_DIR=/data
RUN install --directory --owner=node --group=node /data
WORKDIR /srv/kehu
COPY --from=build /build/node_modules node_modules
COPY --from=build /runtime .
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/gateway/main.js"]
