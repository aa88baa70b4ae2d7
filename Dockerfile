# podfig without a browser: SVG, PNG and pages of Markdown. PDF needs Chromium: --build-arg WITH_CHROMIUM=1
#   docker build -t podfig . && docker run --rm -v "$PWD:/work" podfig docs README.md
FROM node:20-slim AS build
WORKDIR /podfig
COPY package.json package-lock.json .puppeteerrc.cjs ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm pack --silent && mv podfig-*.tgz podfig.tgz

FROM node:20-slim
ARG WITH_CHROMIUM=0
RUN if [ "$WITH_CHROMIUM" = 1 ]; then apt-get update && apt-get install -y --no-install-recommends chromium && rm -rf /var/lib/apt/lists/*; fi
COPY --from=build /podfig/podfig.tgz /tmp/podfig.tgz
RUN npm install --global --no-audit --no-fund /tmp/podfig.tgz && rm /tmp/podfig.tgz
WORKDIR /work
USER node
ENTRYPOINT ["podfig"]
