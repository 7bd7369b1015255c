import { type Workflow, type WorkflowStep, workflows } from '../catalog/workflows.ts';
import { structureList } from '../pagination/structure-list.ts';
import { isRecord, parseJson } from '../search/php.ts';
import { jsonAnswer } from '../server/answers.ts';
import { ApiError, notFound, unprocessable } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

const path = '/api/rest/v1/workflows';

/** `GET /workflows`, SaaS EE: without their steps. Source: api.akeneo.com, workflows. */
export function listWorkflows(_pim: Pim, call: Call): Answer {
  return structureList(call, path, workflows, ({ steps: _steps, ...content }) => ({
    code: content.uuid,
    content,
  }));
}

/** `GET /workflows/{uuid}`: with its steps. The text of the 404 is ours. */
export function getWorkflow(_pim: Pim, call: Call): Answer {
  const uuid = parameter(call, 'uuid');
  const found = workflows.find((workflow) => workflow.uuid === uuid.toLowerCase());
  if (found === undefined) throw notFound(`Workflow "${uuid}" does not exist.`);
  return jsonAnswer(found satisfies Workflow);
}

/** `GET /workflows/steps/{uuid}/assignees`: nobody, since the shape of an assignee is not known from any source. */
export function listAssignees(_pim: Pim, call: Call): Answer {
  const { uuid } = stepOf(parameter(call, 'uuid'), notFound);
  return structureList(call, `${path}/steps/${uuid}/assignees`, [], nothing);
}

/**
 * `GET /workflows/tasks?search=…`: a step is mandatory. No tasks, since their shape is not known from any source. Source:
 * api.akeneo.com, filter on workflow tasks; the texts of the refusals are ours.
 */
export function listTasks(_pim: Pim, call: Call): Answer {
  const invalid = () => new ApiError(400, 'Search query parameter should be valid JSON.');
  const search = parseJson(call.query.get('search') ?? '{}', invalid);
  const criteria = isRecord(search) ? search.step_uuid : undefined;
  const first: unknown = Array.isArray(criteria) ? criteria[0] : undefined;
  if (!isRecord(first) || first.operator !== '=')
    throw unprocessable('Property "step_uuid" is mandatory to search on workflow tasks.');
  // A text by the documentation, a list with one by its examples for Postman.
  const value: unknown = Array.isArray(first.value) ? first.value[0] : first.value;
  stepOf(String(value), unprocessable);
  return structureList(call, `${path}/tasks`, [], nothing);
}

function stepOf(uuid: string, refusal: (message: string) => ApiError): WorkflowStep {
  const steps = workflows.flatMap((workflow) => workflow.steps);
  const found = steps.find((step) => step.uuid === uuid.toLowerCase());
  if (found === undefined) throw refusal(`Workflow step "${uuid}" does not exist.`);
  return found;
}

function nothing(item: never): never {
  return item;
}
