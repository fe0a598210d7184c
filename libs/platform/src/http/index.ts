export { Ctx, IdParam, IfMatch } from './parameters.js';
export { bindActor, contextOf, headerOf, type HttpExchange } from './exchange.js';
export {
  BooleanField,
  ChoiceField,
  DateField,
  FenField,
  IdField,
  InstantField,
} from './fields/scalar-fields.js';
export { IntegerField, ListField, MapField, ObjectField, TextField } from './fields/shape-fields.js';
export { isWritten } from './fields/written-text.js';
export { PageQuery, pageResponse } from './page.request.js';
export { Route } from './route.js';
export { CreatedResponse, WrittenResponse } from './written.response.js';
export { networkOf } from './throttle/network.js';
export { Throttled } from './throttle/throttled.js';
export { ThrottleModule } from './throttle/throttle.module.js';
export { configureHttp } from './configure-http.js';
export { oddMember } from './errors/body.js';
export { answerClientFault } from './errors/client-faults.js';
export { answerRouterFault } from './errors/router-faults.js';
export { problemFilter } from './errors/problem.filter.js';
