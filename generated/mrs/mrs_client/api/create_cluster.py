"""CreateCluster: POST /v2/{project_id}/clusters"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _runtime

if TYPE_CHECKING:
    from ..client import Client
    from ..models.create_cluster_request_body import CreateClusterRequestBody
    from ..models.create_cluster_response_body import CreateClusterResponseBody

_OPERATION: _runtime.Operation[CreateClusterResponseBody] = _runtime.Operation(
    name="CreateCluster",
    method="POST",
    path="/v2/{project_id}/clusters",
    responses={"200": _runtime.Json("CreateClusterResponseBody")},
)


def _arguments(project_id: str, *, body: CreateClusterRequestBody) -> _runtime.Arguments:
    return _runtime.Arguments(
        path={"project_id": project_id},
        body=body,
    )


def sync(project_id: str, *, client: Client, body: CreateClusterRequestBody) -> CreateClusterResponseBody:
    """创建集群

    新建一个MRS集群，可在同一请求内声明节点组、引导脚本和弹性伸缩规则。

    调用前请准备好以下信息：
    - 集群所在的VPC和子网
    - 登录节点用的密钥对（仅密钥对登录需要）
    - 待安装的组件，可选组件见
      [组件列表](https://support.huaweicloud.com/api-mrs/mrs_02_9001.html#section1741815651015)

    subnet_id与subnet_name不能都省略。

    See https://support.huaweicloud.com/api-mrs/mrs_02_0101.html

    Args:
        client: Where the service is, and as whom it is called.
        project_id: 项目ID，查找步骤见[获取项目ID](https://support.huaweicloud.com/api-mrs/mrs_02_0011.html)。
        body: What is sent, a ``CreateClusterRequestBody`` of ``models``.

    Raises:
        ApiError: For an answer that is no success, of a kind for each status.
    """
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body)).parsed


def sync_detailed(
    project_id: str, *, client: Client, body: CreateClusterRequestBody
) -> _runtime.Response[CreateClusterResponseBody]:
    """Do what ``sync`` does, and return the whole answer."""
    return client.send(_OPERATION, _arguments(project_id=project_id, body=body))


async def asyncio(project_id: str, *, client: Client, body: CreateClusterRequestBody) -> CreateClusterResponseBody:
    """Do what ``sync`` does, asynchronously."""
    return (await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))).parsed


async def asyncio_detailed(
    project_id: str, *, client: Client, body: CreateClusterRequestBody
) -> _runtime.Response[CreateClusterResponseBody]:
    """Do what ``sync`` does, asynchronously, and return the whole answer."""
    return await client.asend(_OPERATION, _arguments(project_id=project_id, body=body))
