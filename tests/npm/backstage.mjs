// Reads entities (JSON, a list), and writes what Backstage's own catalogue model has against each of them: "" if nothing.
import { readFileSync } from "node:fs";
import * as model from "@backstage/catalog-model";

const validators = { API: model.apiEntityV1alpha1Validator, System: model.systemEntityV1alpha1Validator };
const policy = model.EntityPolicies.allOf([
  new model.SchemaValidEntityPolicy(),
  new model.DefaultNamespaceEntityPolicy(),
  new model.NoForeignRootFieldsEntityPolicy(),
  new model.FieldFormatEntityPolicy(),
]);

async function problem(entity) {
  try {
    await policy.enforce(entity);
    for (const [key, kind] of [["owner", "Group"], ["system", "System"]]) {
      if (entity.spec[key]) model.parseEntityRef(entity.spec[key], { defaultKind: kind, defaultNamespace: "default" });
    }
    return (await validators[entity.kind].check(entity)) ? "" : `${entity.kind} of another version`;
  } catch (error) {
    return String(error);
  }
}

const entities = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(await Promise.all(entities.map(problem))));
