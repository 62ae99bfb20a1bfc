FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/mend-driver.mjs scripts/
RUN npm install --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build --chown=node:node /app /app
RUN install -d -o node -g node .data
USER node
EXPOSE 3000
# `docker run --init` or compose's `init: true`: somebody has to bury the dead when PostgreSQL is embedded.
CMD ["npm", "start"]
