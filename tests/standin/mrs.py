"""MapReduce Service of Huawei Cloud, as `samples/huawei-mrs/*.md` has it.

Codes and statuses are those of `错误码.md` and `状态码.md`. The former lists nothing for 403, 409 and 429: there the
gateway answers, or the code that fits best is used. Some texts are Chinese, as the service's default language is.
"""

from __future__ import annotations

from tests.standin import Answer, Operation, errors, gateway

JSON = "application/json;charset=UTF-8"


def refusal(status: int, code: str, text: str) -> Answer:
    """The error body of the reference."""
    return Answer(status, {"error_code": code, "error_msg": text}, JSON)


mrs_errors = errors(
    refusal(400, "12000002", "请求里有不正确的参数。"),
    gateway(401, "0301", "The credentials were not accepted."),
    gateway(403, "0302", "This account may not call the API."),
    refusal(404, "12000003", "没有这个集群。"),
    refusal(409, "12000018", "集群还在调整，请等它结束。"),
    gateway(429, "0308", "More calls than the API allows.").until("1"),
    refusal(500, "12000004", "The service failed."),
)

OPERATIONS = (
    Operation(  # 删除集群-2.md; the body of the 200 stands in the example 删除集群.md
        "DeleteCluster",
        "/v1.1/{project_id}/clusters/{cluster_id}",
        successes=(Answer(200, {"result": "succeeded"}, JSON), Answer(204)),
        errors=mrs_errors(refusal(401, "12000001", "令牌没有通过校验。")),
    ),
    Operation(  # 删除指定集群的标签.md
        "DeleteUniqueTag",
        "/v1.1/{project_id}/clusters/{cluster_id}/tags/{key}",
        successes=(Answer(204),),
        errors=mrs_errors(
            refusal(400, "12005002", "The key of the tag is not well formed."),
            refusal(401, "12000136", "当前身份的权限不够。"),
            refusal(404, "12005003", "The cluster does not have this tag."),
            gateway(429, "0308", "Come back later.").until("Wed, 01 Jan 2020 00:00:00 GMT"),
        ),
    ),
    Operation(  # 删除作业执行对象.md: no code of the reference says that an execution object is unknown with a 404
        "DeleteJobExecution",
        "/v1.1/{project_id}/job-executions/{job_execution_id}",
        successes=(Answer(204),),
        errors=mrs_errors(
            refusal(400, "12000062", "集群的状态不允许处理作业。"),
            Answer(404),
            refusal(500, "0176", "The job is unknown."),
        ),
    ),
)
