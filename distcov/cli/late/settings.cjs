(function(late,core,require,__dirname){"use strict";const{require_dist}=late("shared-XGZQRT5X");
const{__export,__toESM}=late("shared-CD2VEOGU");

// src/settings/settings.ts
var settings_exports = {};
__export(settings_exports, {
  figureStarter: () => figureStarter,
  lowContrast: () => lowContrast,
  namedFiles: () => namedFiles,
  readFigureTemplate: () => readFigureTemplate,
  readProject: () => readProject,
  readTheme: () => readTheme,
  themeOfFile: () => themeOfFile,
  themeStarter: () => themeStarter
});

// ../../work/main/node_modules/valibot/dist/index.mjs
var store$4;
var DEFAULT_CONFIG = {
  lang: void 0,
  message: void 0,
  abortEarly: void 0,
  abortPipeEarly: void 0
};
// @__NO_SIDE_EFFECTS__
function getGlobalConfig(config$1) {
  if (!config$1 && !store$4) return DEFAULT_CONFIG;
  return {
    lang: config$1?.lang ?? store$4?.lang,
    message: config$1?.message,
    abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
    abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
  };
}
var store$3;
// @__NO_SIDE_EFFECTS__
function getGlobalMessage(lang) {
  return store$3?.get(lang);
}
var store$2;
// @__NO_SIDE_EFFECTS__
function getSchemaMessage(lang) {
  return store$2?.get(lang);
}
var store$1;
// @__NO_SIDE_EFFECTS__
function getSpecificMessage(reference, lang) {
  return store$1?.get(reference)?.get(lang);
}
// @__NO_SIDE_EFFECTS__
function _stringify(input) {
  const type = typeof input;
  if (type === "string") return `"${input}"`;
  if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
  if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
  return type;
}
function _addIssue(context, label, dataset, config$1, other) {
  const input = other && "input" in other ? other.input : dataset.value;
  const expected = other?.expected ?? context.expects ?? null;
  const received = other?.received ?? /* @__PURE__ */ _stringify(input);
  const issue = {
    kind: context.kind,
    type: context.type,
    input,
    expected,
    received,
    message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    lang: config$1.lang,
    abortEarly: config$1.abortEarly,
    abortPipeEarly: config$1.abortPipeEarly
  };
  const isSchema2 = context.kind === "schema";
  const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema2 ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
  if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
  if (isSchema2) dataset.typed = false;
  if (dataset.issues) dataset.issues.push(issue);
  else dataset.issues = [issue];
}
// @__NO_SIDE_EFFECTS__
function _isSameValueZero(value1, value2) {
  return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
// @__NO_SIDE_EFFECTS__
function _isValidObjectKey(object$1, key) {
  return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
// @__NO_SIDE_EFFECTS__
function _joinExpects(values$1, separator) {
  const list = [...new Set(values$1)];
  if (list.length > 1) return `(${list.join(` ${separator} `)})`;
  return list[0] ?? "never";
}
function _standardSchema(schema) {
  schema["~standard"] = {
    version: 1,
    vendor: "valibot",
    validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
  };
  return schema;
}
var EMOJI_REGEX = new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$", "u");
// @__NO_SIDE_EFFECTS__
function description(description_) {
  return {
    kind: "metadata",
    type: "description",
    reference: description,
    description: description_
  };
}
// @__NO_SIDE_EFFECTS__
function integer(message$1) {
  return {
    kind: "validation",
    type: "integer",
    reference: integer,
    async: false,
    expects: null,
    requirement: Number.isInteger,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function maxLength(requirement, message$1) {
  return {
    kind: "validation",
    type: "max_length",
    reference: maxLength,
    async: false,
    expects: `<=${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function maxValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "max_value",
    reference: maxValue,
    async: false,
    expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minLength(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_length",
    reference: minLength,
    async: false,
    expects: `>=${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function minValue(requirement, message$1) {
  return {
    kind: "validation",
    type: "min_value",
    reference: minValue,
    async: false,
    expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function rawCheck(action) {
  return {
    kind: "validation",
    type: "raw_check",
    reference: rawCheck,
    async: false,
    expects: null,
    "~run"(dataset, config$1) {
      action({
        dataset,
        config: config$1,
        addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info)
      });
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function regex(requirement, message$1) {
  return {
    kind: "validation",
    type: "regex",
    reference: regex,
    async: false,
    expects: `${requirement}`,
    requirement,
    message: message$1,
    "~run"(dataset, config$1) {
      if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
      return dataset;
    }
  };
}
// @__NO_SIDE_EFFECTS__
function title(title_) {
  return {
    kind: "metadata",
    type: "title",
    reference: title,
    title: title_
  };
}
// @__NO_SIDE_EFFECTS__
function getFallback(schema, dataset, config$1) {
  return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
// @__NO_SIDE_EFFECTS__
function getDefault(schema, dataset, config$1) {
  return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
// @__NO_SIDE_EFFECTS__
function array(item, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "array",
    reference: array,
    expects: "Array",
    async: false,
    item,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        dataset.typed = true;
        dataset.value = [];
        for (let key = 0; key < input.length; key++) {
          const value$1 = input[key];
          const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
          if (itemDataset.issues) {
            const pathItem = {
              type: "array",
              origin: "value",
              input,
              key,
              value: value$1
            };
            for (const issue of itemDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = itemDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!itemDataset.typed) dataset.typed = false;
          dataset.value.push(itemDataset.value);
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function boolean(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "boolean",
    reference: boolean,
    expects: "boolean",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "boolean") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function exactOptional(wrapped, default_) {
  return _standardSchema({
    kind: "schema",
    type: "exact_optional",
    reference: exactOptional,
    expects: wrapped.expects,
    async: false,
    wrapped,
    default: default_,
    "~run"(dataset, config$1) {
      return this.wrapped["~run"](dataset, config$1);
    }
  });
}
// @__NO_SIDE_EFFECTS__
function literal(literal_, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "literal",
    reference: literal,
    expects: /* @__PURE__ */ _stringify(literal_),
    async: false,
    literal: literal_,
    message: message$1,
    "~run"(dataset, config$1) {
      if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function number(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "number",
    reference: number,
    expects: "number",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function picklist(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "picklist",
    reference: picklist,
    expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      if (this.options.includes(dataset.value)) dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function record(key, value$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "record",
    reference: record,
    expects: "Object",
    async: false,
    key,
    value: value$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
          const entryValue = input[entryKey];
          const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
          if (keyDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "key",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of keyDataset.issues) {
              issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = keyDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
          if (valueDataset.issues) {
            const pathItem = {
              type: "object",
              origin: "value",
              input,
              key: entryKey,
              value: entryValue
            };
            for (const issue of valueDataset.issues) {
              if (issue.path) issue.path.unshift(pathItem);
              else issue.path = [pathItem];
              dataset.issues?.push(issue);
            }
            if (!dataset.issues) dataset.issues = valueDataset.issues;
            if (config$1.abortEarly) {
              dataset.typed = false;
              break;
            }
          }
          if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
          if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function strictObject(entries$1, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "strict_object",
    reference: strictObject,
    expects: "Object",
    async: false,
    entries: entries$1,
    message: message$1,
    "~run"(dataset, config$1) {
      const input = dataset.value;
      if (input && typeof input === "object") {
        dataset.typed = true;
        dataset.value = {};
        for (const key in this.entries) {
          const valueSchema = this.entries[key];
          if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
            const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
            const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
            if (valueDataset.issues) {
              const pathItem = {
                type: "object",
                origin: "value",
                input,
                key,
                value: value$1
              };
              for (const issue of valueDataset.issues) {
                if (issue.path) issue.path.unshift(pathItem);
                else issue.path = [pathItem];
                dataset.issues?.push(issue);
              }
              if (!dataset.issues) dataset.issues = valueDataset.issues;
              if (config$1.abortEarly) {
                dataset.typed = false;
                break;
              }
            }
            if (!valueDataset.typed) dataset.typed = false;
            dataset.value[key] = valueDataset.value;
          } else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
          else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
            _addIssue(this, "key", dataset, config$1, {
              input: void 0,
              expected: `"${key}"`,
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            if (config$1.abortEarly) break;
          }
        }
        if (!dataset.issues || !config$1.abortEarly) {
          for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
            _addIssue(this, "key", dataset, config$1, {
              input: key,
              expected: "never",
              path: [{
                type: "object",
                origin: "key",
                input,
                key,
                value: input[key]
              }]
            });
            break;
          }
        }
      } else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function string(message$1) {
  return _standardSchema({
    kind: "schema",
    type: "string",
    reference: string,
    expects: "string",
    async: false,
    message: message$1,
    "~run"(dataset, config$1) {
      if (typeof dataset.value === "string") dataset.typed = true;
      else _addIssue(this, "type", dataset, config$1);
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function _subIssues(datasets) {
  let issues;
  if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
  else issues = dataset.issues;
  return issues;
}
// @__NO_SIDE_EFFECTS__
function union(options, message$1) {
  return _standardSchema({
    kind: "schema",
    type: "union",
    reference: union,
    expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
    async: false,
    options,
    message: message$1,
    "~run"(dataset, config$1) {
      let validDataset;
      let typedDatasets;
      let untypedDatasets;
      for (const schema of this.options) {
        const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
        if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
        else typedDatasets = [optionDataset];
        else {
          validDataset = optionDataset;
          break;
        }
        else if (untypedDatasets) untypedDatasets.push(optionDataset);
        else untypedDatasets = [optionDataset];
      }
      if (validDataset) return validDataset;
      if (typedDatasets) {
        if (typedDatasets.length === 1) return typedDatasets[0];
        _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
        dataset.typed = true;
      } else if (untypedDatasets?.length === 1) return untypedDatasets[0];
      else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function pipe(...pipe$1) {
  return _standardSchema({
    ...pipe$1[0],
    pipe: pipe$1,
    "~run"(dataset, config$1) {
      for (const item of pipe$1) if (item.kind !== "metadata") {
        if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
          dataset.typed = false;
          break;
        }
        if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
      }
      return dataset;
    }
  });
}
// @__NO_SIDE_EFFECTS__
function safeParse(schema, input, config$1) {
  const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
  return {
    typed: dataset.typed,
    success: !dataset.issues,
    output: dataset.value,
    issues: dataset.issues
  };
}

// src/settings/read-settings.ts
const{"src/base/near-miss.ts:nearMiss":nearMiss2}=core();

// src/settings/allowed.ts
function schemaAt(schema, path, value) {
  const [first, ...rest] = path;
  const form = formFor(unwrapped(schema), value);
  if (form === void 0 || first === void 0) return form;
  const inner = typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, first)?.value : void 0;
  return schemaAt(entryOf(form, first), rest, inner);
}
function keysOf(schema) {
  const form = unwrapped(schema);
  const entries = part(form, "entries");
  if (typeof entries === "object" && entries !== null) return Object.keys(entries);
  return allowedIn(asSchema(part(form, "key")));
}
function allowedIn(schema) {
  const form = unwrapped(schema);
  const options = part(form, "options");
  if (form === void 0 || !Array.isArray(options)) return [];
  if (form.type === "picklist") return options.map(String);
  return options.flatMap((option) => allowedIn(asSchema(option)));
}
function expectedBy(schema) {
  const form = unwrapped(schema);
  const allowed = form?.type === "picklist" ? allowedIn(form) : [];
  if (allowed.length > 0) return `one of ${allowed.join(", ")}`;
  switch (form?.type) {
    case "string":
      return "a text";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    case "array":
      return "a list";
    case "strict_object":
    case "record":
      return "a mapping";
    case "union": {
      const options = part(form, "options");
      return Array.isArray(options) ? options.map((option) => expectedBy(asSchema(option))).join(", or ") : "something else";
    }
    case "literal":
      return String(part(form, "literal"));
    default:
      return "something else";
  }
}
function kindOf(value) {
  if (value === null || value === void 0) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a mapping" : typeof value === "string" ? "a text" : `a ${typeof value}`;
}
function formFor(schema, value) {
  const options = schema?.type === "union" ? part(schema, "options") : void 0;
  if (!Array.isArray(options)) return schema;
  const forms = options.map((option) => unwrapped(asSchema(option)));
  if (typeof value !== "object" || value === null) return schema;
  return forms.find((form) => Array.isArray(value) ? form?.type === "array" : form?.type === "strict_object" || form?.type === "record") ?? schema;
}
function entryOf(schema, key) {
  const entries = part(schema, "entries");
  if (typeof entries === "object" && entries !== null) return asSchema(part(entries, String(key)));
  return asSchema(part(schema, schema.type === "array" ? "item" : "value"));
}
function unwrapped(schema) {
  const inner = part(schema, "wrapped");
  return inner === void 0 ? schema : unwrapped(asSchema(inner));
}
function part(of, name2) {
  return typeof of === "object" && of !== null ? Object.getOwnPropertyDescriptor(of, name2)?.value : void 0;
}
function asSchema(value) {
  return isSchema(value) ? value : void 0;
}
function isSchema(value) {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "schema";
}

// src/settings/mistakes.ts
const{"src/base/format-diagnostic.ts:sortDiagnostics":sortDiagnostics}=core();
const{"src/base/near-miss.ts:nearMiss":nearMiss}=core();
function mistakesIn(issues, checked) {
  const told = issues.flatMap((issue) => ofIssue(issue, [], checked));
  return sortDiagnostics([...new Map(told.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]);
}
function listsForMappings(checked, path = []) {
  const value = valueAt(checked.value, path);
  if (typeof value !== "object" || value === null) return [];
  const schema = schemaAt(checked.schema, path, checked.value);
  if (Array.isArray(value) && schema !== void 0 && schema.type !== "array") {
    return [badValueOf(path, checked, expectedBy(schema))];
  }
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [...keys].flatMap((key) => listsForMappings(checked, [...path, key]));
}
function ofIssue(issue, before, checked) {
  const path = [...before, ...pathOf(issue)];
  const isKey = issue.path?.at(-1)?.origin === "key";
  if (issue.type === "strict_object" && issue.expected === "never") return unknownKeys(path.slice(0, -1), checked);
  if (issue.type === "strict_object" && isKey) return [missing(path, checked)];
  if (isKey && issue.kind === "schema") return unknownKeys(path.slice(0, -1), checked);
  if (isKey) return [badKey(path, issue, checked)];
  if (issue.type === "union" && issue.issues !== void 0) {
    const within = issue.issues.filter((inner) => (inner.path?.length ?? 0) > 0);
    if (within.length > 0) return within.flatMap((inner) => ofIssue(inner, path, checked));
    const value = valueAt(checked.value, path);
    if (typeof value === "string" && allowedIn(schemaAt(checked.schema, path, checked.value)).length > 0)
      return [badValue(path, issue, checked)];
    const validation = issue.issues.find(({ kind }) => kind === "validation");
    if (validation !== void 0) return [badValue(path, validation, checked)];
  }
  return [badValue(path, issue, checked)];
}
function unknownKeys(path, checked) {
  const known = keysOf(schemaAt(checked.schema, path, checked.value));
  const found = valueAt(checked.value, path);
  const given = typeof found === "object" && found !== null ? Object.keys(found) : [];
  return given.filter((key) => !known.includes(key)).map((key) => ({
    code: "settings/unknown-key",
    severity: "error",
    message: path.length === 0 ? `There is no key '${key}'` : `There is no key '${key}' in '${inWords(path)}'`,
    place: checked.placeOf([...path, key], "key"),
    hint: proposal(key, known)
  }));
}
function missing(path, checked) {
  const within = path.slice(0, -1);
  return {
    code: "settings/missing-key",
    severity: "error",
    message: within.length === 0 ? `The key '${path.at(-1)}' is missing` : `The key '${path.at(-1)}' is missing in '${inWords(within)}'`,
    place: checked.placeOf(within),
    hint: `add it: ${expectedBy(schemaAt(checked.schema, path, checked.value))}`
  };
}
function badKey(path, issue, checked) {
  const message = `'${path.at(-1)}' cannot be a key of '${inWords(path.slice(0, -1))}'`;
  return { code: "settings/bad-value", severity: "error", message, place: checked.placeOf(path, "key"), hint: `expected ${issue.message}` };
}
function badValue(path, issue, checked) {
  if (issue.type === "check")
    return { code: "settings/bad-value", severity: "error", message: issue.message, place: checked.placeOf(path) };
  const schema = schemaAt(checked.schema, path, checked.value);
  const value = valueAt(checked.value, path);
  const allowed = allowedIn(schema);
  if (typeof value === "string" && allowed.length > 0) {
    const or = issue.kind === "validation" ? `; or ${issue.message}` : "";
    return { ...badValueOf(path, checked, ""), hint: `${proposal(value, allowed)}${or}` };
  }
  if (issue.kind === "validation") return badValueOf(path, checked, issue.message);
  const expected = expectedBy(schema);
  const isOtherScalar = typeof value === "number" || typeof value === "boolean";
  return badValueOf(path, checked, isOtherScalar && expected === "a text" ? `${expected}; in quotes it is one: '${value}'` : expected);
}
function badValueOf(path, { value: whole, placeOf }, expected) {
  const value = valueAt(whole, path);
  const isScalar2 = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return {
    code: "settings/bad-value",
    severity: "error",
    message: `${path.length === 0 ? "A file of settings" : `'${inWords(path)}'`} cannot be ${isScalar2 ? `'${value}'` : kindOf(value)}`,
    place: placeOf(path),
    hint: `expected ${expected}`
  };
}
function proposal(word, known) {
  const near = nearMiss(word, known);
  return `${near === void 0 ? "" : `did you mean '${near}'? `}there are: ${known.join(", ")}`;
}
function inWords(path) {
  return path.map((segment, index) => typeof segment === "number" ? `[${segment}]` : index === 0 ? segment : `.${segment}`).join("");
}
function pathOf(issue) {
  return (issue.path ?? []).map(({ key }) => typeof key === "number" ? key : String(key));
}
function valueAt(value, path) {
  let at2 = value;
  for (const segment of path) at2 = typeof at2 === "object" && at2 !== null ? Object.getOwnPropertyDescriptor(at2, segment)?.value : void 0;
  return at2;
}

// src/settings/yaml-document.ts
var import_yaml = __toESM(require_dist(), 1);
var MOST = { characters: 2e5, values: 2e4, levels: 50 };
var PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;
var MANY_DASHES = new RegExp(`(?:[-?] +){${MOST.levels}}`);
function readYamlDocument(text2, file) {
  const none = () => ({ file, line: 1, column: 1 });
  if (text2.length > MOST.characters) {
    const message = `${file} is larger than ${MOST.characters / 1e3} KB, which no settings need`;
    return { diagnostics: [{ code: "settings/too-large", severity: "error", message, place: none([]) }], placeOf: none };
  }
  if (isSuspicious(text2)) return { diagnostics: [tooDeep(none([]))], placeOf: none };
  try {
    return convert(text2, file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { diagnostics: [tooDeep(none([]))], placeOf: none };
  }
}
function convert(text2, file) {
  const lines2 = new import_yaml.LineCounter();
  const document = (0, import_yaml.parseDocument)(text2, { lineCounter: lines2, prettyErrors: false, uniqueKeys: false, logLevel: "error" });
  const diagnostics = [];
  const entries = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let count = 0;
  const [error] = document.errors;
  if (error !== void 0) tell("settings/yaml", plainWords(error.message), error.pos);
  const root = document.contents === null ? [0, text2.length] : spanOf(document.contents);
  const value = error === void 0 ? nodeValue(document.contents, 0) : void 0;
  return { ...diagnostics.length === 0 ? { value } : {}, diagnostics, placeOf };
  function tell(code, message, [start, end], hint) {
    const place = placeAt([start, end]);
    diagnostics.push({ code, severity: "error", message, place, ...hint === void 0 ? {} : { hint } });
  }
  function nodeValue(node, depth) {
    if (node === null || diagnostics.length > 0) return null;
    count++;
    if (count > MOST.values)
      return tell("settings/too-large", `From here on there are more than ${MOST.values} values, which no settings need`, spanOf(node));
    if (depth > MOST.levels) return void diagnostics.push(tooDeep(placeAt(spanOf(node))));
    if ((0, import_yaml.isAlias)(node)) return aliased(node.source, spanOf(node));
    if (node.tag !== void 0 && !PLAIN_TAG.test(node.tag)) {
      return tell(
        "settings/yaml",
        `The tag ${node.tag} means nothing here`,
        spanOf(node),
        "settings are plain YAML: texts, numbers, lists and mappings"
      );
    }
    const before = count;
    if (node.anchor !== void 0) open.add(node.anchor);
    const value2 = (0, import_yaml.isScalar)(node) ? plain(node.value) : (0, import_yaml.isMap)(node) ? mapOf(node, depth) : (0, import_yaml.isSeq)(node) ? listOf(node.items, depth) : null;
    if (node.anchor !== void 0) {
      open.delete(node.anchor);
      anchors.set(node.anchor, { value: value2, size: count - before });
    }
    return value2;
  }
  function aliased(name2, span) {
    const target = anchors.get(name2);
    if (open.has(name2)) return tell("settings/yaml", `The alias *${name2} stands inside of what it means`, span);
    if (!isTarget(target)) return tell("settings/yaml", `No anchor &${name2} stands before the alias *${name2}`, span);
    count += target.size;
    return target.value;
  }
  function listOf(items, depth) {
    const list = [];
    const spans = /* @__PURE__ */ new Map();
    entries.set(list, spans);
    for (const item of items) {
      spans.set(list.length, { value: spanOf(item) });
      list.push(nodeValue(item, depth + 1));
    }
    return list;
  }
  function mapOf(map, depth) {
    const spans = /* @__PURE__ */ new Map();
    const values = [];
    for (const { key, value: value2 } of map.items) {
      const keySpan = spanOf(key);
      if (!(0, import_yaml.isScalar)(key) || key.value === null) {
        tell("settings/yaml", "A key must be a word", keySpan);
        continue;
      }
      const name2 = String(key.value);
      if (spans.has(name2)) tell("settings/yaml", `The key '${name2}' stands twice in one mapping`, keySpan, "remove one of them");
      spans.set(name2, { key: keySpan, value: isEmpty(value2) ? keySpan : spanOf(value2) });
      values.push([name2, nodeValue(value2, depth + 1)]);
    }
    const object = Object.fromEntries(values);
    entries.set(object, spans);
    return object;
  }
  function placeOf(path, part2) {
    let at2 = value;
    let found = { value: root };
    for (const segment of path) {
      const entry = typeof at2 === "object" && at2 !== null ? entries.get(at2)?.get(segment) : void 0;
      if (entry === void 0) break;
      found = entry;
      at2 = typeof at2 === "object" && at2 !== null ? Object.getOwnPropertyDescriptor(at2, segment)?.value : void 0;
    }
    return placeAt(found.key !== void 0 && (part2 === "key" || typeof at2 === "object" && at2 !== null) ? found.key : found.value);
  }
  function placeAt([start, end]) {
    const { line: line2, col } = lines2.linePos(start);
    const newline = text2.indexOf("\n", start);
    const length = Math.min(end, newline === -1 ? text2.length : newline) - start;
    return { file, line: Math.max(1, line2), column: Math.max(1, col), ...length > 1 ? { length } : {} };
  }
}
function isSuspicious(text2) {
  let open = 0;
  for (const [bracket] of text2.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > MOST.levels) return true;
  }
  return MANY_DASHES.test(text2);
}
function spanOf(node) {
  return [node.range[0], node.range[1]];
}
function isEmpty(node) {
  return node === null || node.range[0] === node.range[1];
}
function isTarget(target) {
  return typeof target === "object" && target !== null && "size" in target;
}
function plain(value) {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
function plainWords(message) {
  return message.split("\n")[0]?.replace(/:$/, "").replace(/ at line \d+.*$/, "") ?? message;
}
function tooDeep(place) {
  return { code: "settings/too-deep", severity: "error", message: `Values are nested more than ${MOST.levels} deep`, place };
}

// src/settings/read-settings.ts
function readSettings(text2, name2, schema) {
  const plain2 = text2.replace(/^\ufeff/, "");
  const { value, diagnostics, placeOf } = readYamlDocument(plain2, name2);
  const isQuotable = isSettings(diagnostics.length > 0 ? plain2 : value ?? void 0, keysOf(schema));
  if (diagnostics.length > 0) return { diagnostics: isQuotable ? diagnostics : diagnostics.map(unquoted), placeOf, isSettings: isQuotable };
  if (!isQuotable && value !== void 0 && value !== null)
    return { diagnostics: [noSettings(name2, keysOf(schema))], placeOf, isSettings: false };
  const given = value ?? {};
  const lists = listsForMappings({ schema, value: given, placeOf });
  if (lists.length > 0) return { diagnostics: lists, placeOf, isSettings: isQuotable };
  const result = safeParse(schema, given);
  if (result.success) return { value: result.output, diagnostics: [], placeOf, isSettings: isQuotable };
  return { diagnostics: mistakesIn(result.issues, { schema, value: given, placeOf }), placeOf, isSettings: isQuotable };
}
function isSettings(value, known) {
  const keys = typeof value === "string" ? keysAtMargin(value) : typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : void 0;
  if (keys === void 0) return false;
  const own = keys.slice(0, MOST_KEYS).filter((key) => known.includes(key) || nearMiss2(key, known) !== void 0);
  return typeof value === "string" ? own.length > 0 && 2 * own.length >= keys.length : 2 * own.length >= Math.min(keys.length, MOST_KEYS);
}
var MOST_KEYS = 1e3;
function keysAtMargin(text2) {
  return [...text2.matchAll(/^["']?([A-Za-z][\w-]{0,80})["']?[ \t]*:(?=\s|$)/gm)].flatMap(([, key]) => key === void 0 ? [] : [key]);
}
function unquoted({ code, severity, message, place }) {
  const plain2 = code === "settings/yaml" ? "This is no YAML that could be read" : message;
  return { code, severity, message: plain2, ...place === void 0 ? {} : { place } };
}
function noSettings(name2, known) {
  return {
    code: "settings/not-settings",
    severity: "error",
    message: `${name2} is no file of such settings`,
    place: { file: name2, line: 1, column: 1 },
    hint: `expected a mapping with keys such as ${known.slice(0, 4).join(", ")}`
  };
}

// src/settings/schemas/mapping.ts
var PASSED_OVER = ["__proto__", "prototype", "constructor"];
function mapping(key, value) {
  const record2 = record(key, value);
  return {
    ...record2,
    "~run": (dataset, config) => {
      const given = dataset.value;
      const result = record2["~run"](dataset, config);
      if (typeof given !== "object" || given === null || typeof result.value !== "object" || result.value === null) return result;
      const issues = [...result.issues ?? []];
      for (const name2 of PASSED_OVER) {
        const own = Object.getOwnPropertyDescriptor(given, name2);
        if (own === void 0) continue;
        const [ofKey, ofValue] = [key["~run"]({ value: name2 }, config), value["~run"]({ value: own.value }, config)];
        const item = (origin) => ({ type: "object", origin, input: { ...given }, key: name2, value: own.value });
        for (const issue of ofKey.issues ?? []) issues.push({ ...issue, path: [item("key")] });
        for (const issue of ofValue.issues ?? []) issues.push({ ...issue, path: [item("value"), ...issue.path ?? []] });
        Object.defineProperty(result.value, name2, { ...own, value: ofValue.value });
      }
      const [first, ...rest] = issues;
      return first === void 0 ? result : { typed: false, value: result.value, issues: [first, ...rest] };
    }
  };
}

// src/settings/schemas/common.ts
function described(schema, description2) {
  return pipe(schema, description(description2));
}
var localized = union([
  string(),
  mapping(pipe(string(), regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language such as en or ko")), string())
]);
var ASPECT = "width:height, such as 16:9 or 4:3, from 1:20 to 20:1";
var aspect = pipe(
  string(),
  regex(/^[1-9]\d{0,4}(\.\d{1,9})?[:x/][1-9]\d{0,4}(\.\d{1,9})?$/, ASPECT),
  rawCheck(({ dataset, addIssue }) => {
    const [width = 0, height = 1] = dataset.typed ? dataset.value.split(/[:x/]/).map(Number) : [1];
    if (width / height < 0.05 || width / height > 20) addIssue({ message: ASPECT });
  })
);
var colour = pipe(string(), regex(/^#[0-9A-Fa-f]{6}$/, "a colour as '#RRGGBB', such as '#2F5FB3'"));
var paint = pipe(string(), regex(/^(#[0-9A-Fa-f]{6}|none)$/, "a colour as '#RRGGBB', or none"));
function px(least, most) {
  const range = `a length from ${least} to ${most} px`;
  return pipe(number(), minValue(least, range), maxValue(most, range));
}

// src/settings/schemas/figure-template.ts
var title2 = exactOptional(
  described(localized, "Title above the figure: one text, or one for each language. {name} stands for what the figure puts in.")
);
var caption = exactOptional(described(localized, "The sentence below the title: one text, or one for each language."));
function entriesOf({ shown }) {
  return {
    title: title2,
    caption,
    situations: exactOptional(
      described(
        mapping(string(), strictObject({ title: title2, caption })),
        "Words for a situation that the figure finds in its input, by its name."
      )
    ),
    show: exactOptional(described(array(picklist(shown)), "Details shown beyond what the figure always shows, as `--show`.")),
    group: exactOptional(
      described(
        picklist(["pods", "owners"]),
        "pods: each pod has a card where it can be read. owners: replicas of one owner are one stacked card."
      )
    ),
    legend: exactOptional(
      described(picklist(["auto", "always", "never"]), "auto: a legend where the figure uses more than two roles or relations.")
    ),
    aspect: exactOptional(described(aspect, "Wanted width:height, such as 16:9.")),
    options: exactOptional(described(mapping(string(), string()), "What only this figure knows, by name."))
  };
}
function figureTemplateSchema(known) {
  return pipe(
    strictObject({
      extends: described(
        string(),
        "What this template begins with: a built-in figure, as `podfig list figures` prints it, or another template by its path from this file, such as ./base.yaml."
      ),
      ...entriesOf(known),
      hide: exactOptional(described(array(picklist(known.shown)), "Details of the extended template that are not shown here."))
    }),
    title("A template of podfig: what a figure shows and says")
  );
}

// src/settings/schemas/project.ts
var optional = exactOptional;
function oneOrMore(one) {
  return union([one, array(one)]);
}
var words = oneOrMore(string());
var selection = strictObject({
  namespaces: optional(described(words, "Only pods of these namespaces; * and ? stand for any characters.")),
  selectors: optional(described(words, "Only pods with these labels, as for kubectl: 'app=web,tier in (a,b),!canary'.")),
  kinds: optional(described(words, "Only pods that these kinds of objects make or touch: deploy, sts, svc; pod; or node.")),
  names: optional(described(words, "Only pods, or workloads, of these names; with kinds, objects of those kinds.")),
  nodes: optional(described(words, "Only these nodes, and the pods on them.")),
  exclude: optional(described(words, "Not these: a namespace, KIND/NAME or NAMESPACE/NAME."))
});
function figureEntries(known) {
  const theme = union([
    picklist(known.themes),
    pipe(string(), regex(/\.ya?ml$/i, "the path of a file of yours, such as ./brand.yaml"))
  ]);
  const lang = picklist(known.languages);
  return {
    input: optional(described(words, "Files or directories of manifests, by their paths from this file.")),
    figure: optional(described(picklist(known.figures), "Which figure; cluster when neither this nor a template says it.")),
    template: optional(described(string(), "A figure template of yours instead of a figure, by its path from this file.")),
    theme: optional(described(theme, "The theme, or a file of yours by its path from this file; paper when absent.")),
    themes: optional(described(array(theme), "One picture in each of these themes; {theme} in the outputs\u2019 names tells them apart.")),
    lang: optional(described(lang, "The language of the figure\u2019s words; en when absent.")),
    languages: optional(described(array(lang), "One picture in each of these languages; {lang} in the outputs\u2019 names tells them apart.")),
    select: optional(described(selection, "What of the input is drawn.")),
    pods: optional(described(words, "Draw these pods or workloads: web, or shop/web.")),
    nodes: optional(
      described(
        union([pipe(number(), integer(NODES), minValue(1, NODES), maxValue(1e3, NODES)), literal("input")]),
        "Place pods that are in no cluster yet, as an example: on this many nodes, those of the input and made-up ones; or input, on those of the input alone."
      )
    ),
    partial: optional(described(boolean(), "The input is a part of a system: what it names and does not hold is elsewhere.")),
    show: optional(described(array(picklist(known.shown)), "Details shown besides, as `podfig list show` prints them.")),
    options: optional(
      described(mapping(string(), string()), "What only this figure knows, by name: rows, columns and highlight of labels.")
    ),
    hide: optional(described(array(picklist(known.shown)), "Details that the figure shows by itself and that are left out here.")),
    title: optional(
      described(localized, "Title above the figure, instead of its own; one text, or one for each language; empty for none.")
    ),
    caption: optional(described(localized, "Sentence below the title, instead of the figure\u2019s own.")),
    notes: optional(
      described(
        mapping(string(), localized),
        "Notes on things of the figure, by what they are about: pod/web. One text, or one for each language."
      )
    ),
    aspect: optional(described(aspect, "Shape to aim at, as width:height.")),
    focus: optional(described(string(), "Of the figure descriptor: which part is opened, such as spec.containers[0].ports.")),
    legend: optional(
      described(picklist(["auto", "always", "never"]), "A legend of roles and relations; the template\u2019s choice when absent.")
    ),
    fold: optional(described(picklist(["auto", "none"]), "Replicas as stacked cards: auto, where the figure is too full; or none.")),
    scale: optional(
      described(pipe(number(), minValue(0.1, SCALE), maxValue(16, SCALE)), "Of PNG: pixels per px of the figure; 1 when absent.")
    ),
    width: optional(
      described(
        pipe(number(), integer(WIDTH), minValue(16, WIDTH), maxValue(32767, WIDTH)),
        "Of PNG: width in pixels, instead of scale."
      )
    ),
    background: optional(
      described(
        pipe(string(), regex(/^(#[0-9A-Fa-f]{6}|none)$/, "a colour as '#RRGGBB', or none for transparent")),
        "The colour behind the figure; the theme\u2019s when absent."
      )
    ),
    text: optional(described(picklist(["fonts", "outlines"]), "Of SVG: fonts, embedded; or outlines, for viewers that cannot do fonts.")),
    engine: optional(described(picklist(["resvg", "chromium"]), "What draws PNG; PDF needs chromium.")),
    outputs: optional(
      described(
        words,
        "Files to write, by their paths from this file, whose extensions say the formats: images/{name}.{svg,png}. {name}, {figure}, {theme} and {lang} stand for this picture\u2019s."
      )
    )
  };
}
var NODES = "a whole number from 1 to 1000, or input";
var SCALE = "a number from 0.1 to 16; 2 is usual for sharp screens";
var WIDTH = "a whole number of pixels from 16 to 32767";
var name = pipe(string(), regex(/^[^\s{}\\/]+$/, "a name without spaces, slashes or braces"));
function projectSchema(known) {
  const settings = strictObject(figureEntries(known));
  return pipe(
    strictObject({
      defaults: optional(described(settings, "What holds for every picture that does not say otherwise.")),
      figures: described(mapping(name, settings), "The pictures, by their names.")
    }),
    title("podfig.yaml: all pictures of a repository")
  );
}

// src/theme/types.ts
var boxStyles = [
  "node",
  "region",
  "group",
  "pod",
  "template",
  "main",
  "supporting",
  "alike",
  "sidecar",
  "init",
  "ephemeral",
  "volume",
  "mount",
  "mount-read",
  "network",
  "ns-network",
  "ns-uts",
  "ns-ipc",
  "ns-pid",
  "ns-mount",
  "ns-user",
  "own-pid",
  "own-mount",
  "port",
  "conflict",
  "client",
  "gateway",
  "route",
  "service",
  "workload",
  "missing",
  "elsewhere",
  "lane",
  "probe-startup",
  "probe-readiness",
  "probe-liveness",
  "page",
  "part-head",
  "part-metadata",
  "part-spec",
  "part-status",
  "part-inner",
  "part-other",
  "meter",
  "plain"
];
var linkStyles = [
  "pod-network",
  "localhost",
  "mounts",
  "sequence",
  "trunk",
  "node-namespace",
  "routes",
  "selects",
  "idle",
  "owns",
  "missing",
  "part-head",
  "part-metadata",
  "part-spec",
  "part-status",
  "part-inner",
  "part-other"
];
var textRoles = [
  "title",
  "caption",
  "region-name",
  "node-name",
  "pod-name",
  "container-name",
  "volume-name",
  "address",
  "machine",
  "fact",
  "trouble",
  "row-name",
  "label",
  "label-machine",
  "network-name",
  "bar",
  "count",
  "code-part",
  "code-key",
  "code-string",
  "code-number",
  "code-word",
  "code-comment",
  "code-punctuation"
];
var codeTones = ["code-key", "code-string", "code-number", "code-word", "code-comment"];

// src/settings/schemas/theme.ts
var optional2 = exactOptional;
var dash = described(
  pipe(array(px(0, 100)), maxLength(8, "up to eight lengths")),
  "Lengths of dashes and gaps in px; [] for a line without gaps."
);
var line = {
  stroke: optional2(described(paint, "Colour of the line.")),
  strokeWidth: optional2(described(px(0, 12), "Width of the line in px.")),
  dash: optional2(dash)
};
var ANGLE = "an angle from -360 to 360 degrees";
var hatch = strictObject({
  angles: described(
    pipe(
      array(pipe(number(), minValue(-360, ANGLE), maxValue(360, ANGLE))),
      minLength(1, "one angle or two"),
      maxLength(2, "one angle or two")
    ),
    "Degrees from level, rising to the right; two for crossed lines."
  ),
  gap: described(px(2, 40), "From line to line in px."),
  strokeWidth: described(px(0.5, 6), "Width of the lines in px."),
  strip: described(px(2, 40), "Width of the strip along the box\u2019s left border in px.")
});
var box = strictObject({
  fill: optional2(described(paint, "Colour inside of the box.")),
  ...line,
  radius: optional2(described(px(0, 60), "Radius of its corners in px.")),
  hatch: optional2(described(hatch, "Parallel lines in a strip of the box: tells boxes apart without colour."))
});
var text = strictObject({
  face: optional2(described(picklist(["sans", "mono"]), "sans for names and sentences, mono for what a machine reads.")),
  weight: optional2(described(picklist([400, 600]), "400 regular, 600 semibold.")),
  size: optional2(described(px(11, 96), "Size in px; nothing below 11.")),
  lineHeight: optional2(described(px(11, 192), "From baseline to baseline in px.")),
  tone: optional2(
    described(
      picklist(["ink", "muted", "accent", "alarm", "stroke", ...codeTones]),
      "Which of the colours above; stroke is the colour of its box\u2019s line."
    )
  )
});
var link = strictObject(line);
function themeSchema({ themes }) {
  return pipe(
    strictObject({
      extends: optional2(described(picklist(themes), "The theme that this one begins with; paper when absent.")),
      description: optional2(described(string(), "One line about the theme.")),
      paper: optional2(described(colour, "The colour behind the figure.")),
      ink: optional2(described(colour, "Text that is read first.")),
      muted: optional2(described(colour, "Text of less weight: facts, captions.")),
      accent: optional2(described(colour, "Addresses and counts.")),
      alarm: optional2(described(colour, "What fails.")),
      "code-key": optional2(described(colour, "Keys in source text, of the figure descriptor.")),
      "code-string": optional2(described(colour, "Strings in source text.")),
      "code-number": optional2(described(colour, "Numbers in source text.")),
      "code-word": optional2(described(colour, "true, false and null in source text.")),
      "code-comment": optional2(described(colour, "Comments in source text.")),
      boxes: optional2(described(mapping(picklist(boxStyles), box), "How boxes look, by what they are.")),
      links: optional2(described(mapping(picklist(linkStyles), link), "How lines look, by what they say.")),
      text: optional2(described(mapping(picklist(textRoles), text), "How texts look, by what they are.")),
      fonts: optional2(
        described(
          strictObject({
            sans: optional2(described(string(), "A font file (TrueType outlines) for names and sentences, by its path from this file.")),
            mono: optional2(described(string(), "A font file for what a machine reads."))
          }),
          "Fonts of your own."
        )
      ),
      margin: optional2(described(px(0, 200), "Around the whole figure in px.")),
      captionGap: optional2(described(px(0, 200), "Between the caption and the figure in px."))
    }),
    title("A theme of podfig: colours by meaning, lines and type")
  );
}

// src/settings/starters.ts
var import_yaml2 = __toESM(require_dist(), 1);
var schemaLine = (name2) => `# yaml-language-server: $schema=./node_modules/podfig/schemas/${name2}.schema.json`;
function figureStarter(template) {
  const { figure, heading, situations, placeholders, show, group, legend, aspect: aspect2, options } = template;
  const puts = Object.entries(placeholders).map(([name2, example]) => `#   {${name2}}: ${example.trim()}`);
  return lines([
    schemaLine("figure-template"),
    "# A figure of your own: podfig INPUT --template THIS-FILE. What is deleted here is as in what it extends.",
    `extends: ${figure}`,
    "",
    "# One text, or one for each language. A title or caption stands in every situation that is not listed below.",
    ...puts.length === 0 ? [] : ["# What the figure puts in:", ...puts],
    yaml(heading),
    ...Object.keys(situations).length === 0 ? [] : ["", "# What the figure finds in its input, and says otherwise then.", yaml({ situations })],
    "",
    "# Details shown besides (podfig list show), and those of what it extends that are not.",
    `show: [${show.join(", ")}]`,
    "hide: []",
    "",
    "# pods: each pod has a card, where it can be read; owners: replicas of one owner are one stacked card.",
    `group: ${group}`,
    "# auto, always or never.",
    `legend: ${legend}`,
    `aspect: ${aspect2.width}:${aspect2.height}`,
    ...Object.keys(options).length === 0 ? [] : ["", "# What only this figure knows.", yaml({ options })]
  ]);
}
function themeStarter({ name: name2, boxes, links, colours }) {
  return lines([
    schemaLine("theme"),
    "# Colours of your own: podfig INPUT --theme THIS-FILE. What is deleted here is as in what it extends.",
    `extends: ${name2}`,
    "",
    "# paper is behind the figure; ink is read first, muted is the rest; accent is for addresses, alarm for what fails.",
    yaml(colours),
    "",
    "# dash: lengths of dashes and gaps, [] for none. none as a colour: not painted.",
    "boxes:",
    ...Object.entries(boxes).map(([box2, look]) => `  ${box2}: ${flow(look)}`),
    "",
    "links:",
    ...Object.entries(links).map(([link2, look]) => `  ${link2}: ${flow(look)}`),
    "",
    "# How texts look, by what they are; and fonts of yours, by their path from this file.",
    "# text:",
    "#   title: {size: 26}",
    "# fonts: {sans: fonts/Brand.ttf, mono: fonts/BrandMono.ttf}"
  ]);
}
function lines(all) {
  return `${all.join("\n")}
`;
}
function yaml(value) {
  return (0, import_yaml2.stringify)(value, { lineWidth: 0, singleQuote: true }).trimEnd();
}
function flow(value) {
  return (0, import_yaml2.stringify)(value, { lineWidth: 0, collectionStyle: "flow", singleQuote: true, flowCollectionPadding: false }).trimEnd();
}

// src/settings/low-contrast.ts
function lowContrast(theme, { value: file, placeOf }) {
  const worst = /* @__PURE__ */ new Map();
  for (const pair of pairsOf(theme)) {
    const ratio = contrast(pair.front.colour, pair.behind.colour);
    const own = [pair.front, pair.behind].find(({ path }) => isSet(file, path));
    if (own === void 0 || ratio >= pair.least) continue;
    const known = worst.get(own.path.join("."));
    if (known === void 0 || ratio < known.ratio) worst.set(own.path.join("."), { pair, ratio, own });
  }
  return [...worst.values()].map(({ pair, ratio, own }) => ({
    code: "settings/low-contrast",
    severity: "warning",
    message: `'${pair.front.path.join(".")}' ${pair.front.colour} on '${pair.behind.path.join(".")}' ${pair.behind.colour} has a contrast of ${rounded(ratio)}:1`,
    place: placeOf(own.path),
    hint: `${pair.least}:1 is needed to be read by everyone: make this ${own === pair.front ? away(pair.front, pair.behind) : away(pair.behind, pair.front)}`
  }));
}
function pairsOf(theme) {
  const { text: leastText, stroke: leastStroke } = theme.contrast ?? { text: 4.5, stroke: 3 };
  const paper = { path: ["paper"], colour: theme.paper };
  const fills = Object.entries(theme.boxes).flatMap(([name2, { fill }]) => named(["boxes", name2, "fill"], fill));
  const tones = ["ink", "muted", "accent", "alarm"].map((tone) => ({ path: [tone], colour: theme[tone] }));
  const around = [
    paper,
    ...named(["boxes", "node", "fill"], theme.boxes.node.fill),
    ...named(["boxes", "pod", "fill"], theme.boxes.pod.fill)
  ];
  const parts = fills.filter(({ path: [, name2] }) => String(name2).startsWith("part"));
  const code = codeTones.flatMap(
    (tone) => [paper, ...parts].map((behind) => ({ front: { path: [tone], colour: theme[tone] }, behind, least: leastText }))
  );
  const texts = tones.flatMap((front) => [paper, ...fills].map((behind) => ({ front, behind, least: leastText })));
  const boxes = Object.entries(theme.boxes).flatMap(
    ([name2, { fill, stroke }]) => named(["boxes", name2, "stroke"], stroke).flatMap(
      (front) => [...named(["boxes", name2, "fill"], fill), paper].map((behind) => ({ front, behind, least: leastStroke }))
    )
  );
  const links = Object.entries(theme.links).flatMap(
    ([name2, { stroke }]) => named(["links", name2, "stroke"], stroke).flatMap((front) => around.map((behind) => ({ front, behind, least: leastStroke })))
  );
  return [...texts, ...code, ...boxes, ...links];
}
function away(own, other) {
  return luminance(own.colour) > luminance(other.colour) ? "lighter" : "darker";
}
function named(path, colour2) {
  return colour2 === "none" ? [] : [{ path, colour: colour2 }];
}
function isSet(file, path) {
  let value = file;
  for (const key of path)
    value = typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : void 0;
  return value !== void 0;
}
function contrast(a, b) {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
function luminance(colour2) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at2) => {
    const value = Number.parseInt(colour2.slice(at2, at2 + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function rounded(ratio) {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

// src/settings/named-files.ts
function namedFiles(what, text2) {
  const { value } = readYamlDocument(text2.replace(/^\ufeff/, ""), "");
  const names = what === "template" ? [at(value, "extends")] : ["sans", "mono"].map((face) => at(at(value, "fonts"), face));
  return names.filter((name2) => typeof name2 === "string");
}
function at(value, key) {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : void 0;
}

// src/settings/theme-of-file.ts
function themeOfFile(file, base, name2) {
  const { dark, ...light } = base;
  const { description: description2 = base.description, paper = base.paper, ink = base.ink, muted = base.muted, accent = base.accent } = file;
  const fonts = { ...base.fonts, ...fontsOf(file) };
  return {
    ...light,
    name: name2,
    description: description2,
    paper,
    ink,
    muted,
    accent,
    alarm: file.alarm ?? base.alarm,
    ...codeColours(file, base),
    boxes: merged(boxStyles, base.boxes, file.boxes),
    links: merged(linkStyles, base.links, file.links),
    metrics: {
      ...base.metrics,
      text: merged(textRoles, base.metrics.text, withLineHeights(file.text)),
      margin: file.margin ?? base.metrics.margin,
      captionGap: file.captionGap ?? base.metrics.captionGap
    },
    ...Object.keys(fonts).length === 0 ? {} : { fonts },
    // what the file says is said of the light colours; those for dark stay, where it changes no colour
    ...dark === void 0 || setsColours(file) ? {} : { dark }
  };
}
function codeColours(file, base) {
  const of = (tone) => file[tone] ?? base[tone];
  return {
    "code-key": of("code-key"),
    "code-string": of("code-string"),
    "code-number": of("code-number"),
    "code-word": of("code-word"),
    "code-comment": of("code-comment")
  };
}
function merged(names, base, own) {
  const all = { ...base };
  for (const name2 of names) all[name2] = { ...base[name2], ...own?.[name2] };
  return all;
}
function withLineHeights(text2) {
  if (text2 === void 0) return void 0;
  return Object.fromEntries(
    Object.entries(text2).map(([role, look]) => [
      role,
      look.size === void 0 || look.lineHeight !== void 0 ? look : { ...look, lineHeight: Math.ceil(look.size * 1.4 / 2) * 2 }
    ])
  );
}
function fontsOf({ fonts }) {
  return {
    ...fonts?.sans === void 0 ? {} : { sans: { regular: fonts.sans } },
    ...fonts?.mono === void 0 ? {} : { mono: { regular: fonts.mono } }
  };
}
function setsColours(file) {
  const { paper, ink, muted, accent, alarm, boxes, links } = file;
  return [paper, ink, muted, accent, alarm, boxes, links, ...codeTones.map((tone) => file[tone])].some((part2) => part2 !== void 0);
}

// src/settings/settings.ts
function readFigureTemplate(text2, name2, known) {
  return readSettings(text2, name2, figureTemplateSchema(known));
}
function readTheme(text2, name2, known) {
  return readSettings(text2, name2, themeSchema(known));
}
function readProject(text2, name2, known) {
  return readSettings(text2, name2, projectSchema(known));
}
return{m53:settings_exports};

})