"""The objects of the API; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auto_scaling_policy import AutoScalingPolicy as AutoScalingPolicy
    from .batch_create_cluster_tags_request_body import (
        BatchCreateClusterTagsRequestBody as BatchCreateClusterTagsRequestBody,
    )
    from .batch_delete_jobs_request_body import BatchDeleteJobsRequestBody as BatchDeleteJobsRequestBody
    from .bootstrap_script import BootstrapScript as BootstrapScript
    from .charge_info import ChargeInfo as ChargeInfo
    from .create_cluster_request_body import CreateClusterRequestBody as CreateClusterRequestBody
    from .create_cluster_response_body import CreateClusterResponseBody as CreateClusterResponseBody
    from .create_cluster_status_400_response_body import (
        CreateClusterStatus400ResponseBody as CreateClusterStatus400ResponseBody,
    )
    from .create_cluster_tag_request_body import CreateClusterTagRequestBody as CreateClusterTagRequestBody
    from .create_cluster_tag_request_tag import CreateClusterTagRequestTag as CreateClusterTagRequestTag
    from .error import Error as Error
    from .error_error import ErrorError as ErrorError
    from .execute_cluster_resource_instance_action_request_body import (
        ExecuteClusterResourceInstanceActionRequestBody as ExecuteClusterResourceInstanceActionRequestBody,
    )
    from .execute_cluster_resource_instance_action_response_body import (
        ExecuteClusterResourceInstanceActionResponseBody as ExecuteClusterResourceInstanceActionResponseBody,
    )
    from .execute_cluster_resource_instance_action_response_resource import (
        ExecuteClusterResourceInstanceActionResponseResource as ExecuteClusterResourceInstanceActionResponseResource,
    )
    from .execute_cluster_resource_instance_action_response_resource_tag import (
        ExecuteClusterResourceInstanceActionResponseResourceTag as ExecuteClusterResourceInstanceActionResponseResourceTag,
    )
    from .get_job_exe_list_new_response_body import GetJobExeListNewResponseBody as GetJobExeListNewResponseBody
    from .get_job_exe_list_new_status_500_response_body import (
        GetJobExeListNewStatus500ResponseBody as GetJobExeListNewStatus500ResponseBody,
    )
    from .get_job_exe_list_response_body import GetJobExeListResponseBody as GetJobExeListResponseBody
    from .get_job_exes_response_body import GetJobExesResponseBody as GetJobExesResponseBody
    from .get_single_job_exe_response_body import GetSingleJobExeResponseBody as GetSingleJobExeResponseBody
    from .job_exe_result import JobExeResult as JobExeResult
    from .job_query_bean import JobQueryBean as JobQueryBean
    from .job_submit_result import JobSubmitResult as JobSubmitResult
    from .list_all_tags_response_body import ListAllTagsResponseBody as ListAllTagsResponseBody
    from .list_cluster_tags_response_body import ListClusterTagsResponseBody as ListClusterTagsResponseBody
    from .matches import Matches as Matches
    from .node_group_v2 import NodeGroupV2 as NodeGroupV2
    from .not_tags import NotTags as NotTags
    from .not_tags_any import NotTagsAny as NotTagsAny
    from .rules import Rules as Rules
    from .show_cluster_details_response_body import ShowClusterDetailsResponseBody as ShowClusterDetailsResponseBody
    from .show_cluster_details_response_cluster import (
        ShowClusterDetailsResponseCluster as ShowClusterDetailsResponseCluster,
    )
    from .show_cluster_details_response_cluster_bootstrap_script import (
        ShowClusterDetailsResponseClusterBootstrapScript as ShowClusterDetailsResponseClusterBootstrapScript,
    )
    from .show_cluster_details_response_cluster_component_list import (
        ShowClusterDetailsResponseClusterComponentList as ShowClusterDetailsResponseClusterComponentList,
    )
    from .show_cluster_details_response_cluster_node_group import (
        ShowClusterDetailsResponseClusterNodeGroup as ShowClusterDetailsResponseClusterNodeGroup,
    )
    from .show_cluster_infos_response_body import ShowClusterInfosResponseBody as ShowClusterInfosResponseBody
    from .show_cluster_infos_response_cluster import ShowClusterInfosResponseCluster as ShowClusterInfosResponseCluster
    from .show_cluster_infos_response_cluster_component_list import (
        ShowClusterInfosResponseClusterComponentList as ShowClusterInfosResponseClusterComponentList,
    )
    from .show_cluster_infos_response_cluster_task_node_group import (
        ShowClusterInfosResponseClusterTaskNodeGroup as ShowClusterInfosResponseClusterTaskNodeGroup,
    )
    from .submit_and_execute_job_request_body import SubmitAndExecuteJobRequestBody as SubmitAndExecuteJobRequestBody
    from .submit_and_execute_job_response_body import SubmitAndExecuteJobResponseBody as SubmitAndExecuteJobResponseBody
    from .submit_and_execute_job_response_job_execution import (
        SubmitAndExecuteJobResponseJobExecution as SubmitAndExecuteJobResponseJobExecution,
    )
    from .submit_job_v2_request_body import SubmitJobV2RequestBody as SubmitJobV2RequestBody
    from .submit_job_v2_response_body import SubmitJobV2ResponseBody as SubmitJobV2ResponseBody
    from .tag_plain import TagPlain as TagPlain
    from .tag_request import TagRequest as TagRequest
    from .tag_with_multi_value import TagWithMultiValue as TagWithMultiValue
    from .tags import Tags as Tags
    from .tags_any import TagsAny as TagsAny
    from .trigger import Trigger as Trigger
    from .update_cluster_infos_by_cluster_id_request_body import (
        UpdateClusterInfosByClusterIdRequestBody as UpdateClusterInfosByClusterIdRequestBody,
    )
    from .update_cluster_infos_by_cluster_id_request_parameters import (
        UpdateClusterInfosByClusterIdRequestParameters as UpdateClusterInfosByClusterIdRequestParameters,
    )
    from .update_cluster_infos_by_cluster_id_request_parameters_task_node_info import (
        UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo as UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo,
    )
    from .update_cluster_infos_by_cluster_id_response_body import (
        UpdateClusterInfosByClusterIdResponseBody as UpdateClusterInfosByClusterIdResponseBody,
    )
    from .volume import Volume as Volume

_MODULES: dict[str, str] = {
    "AutoScalingPolicy": "auto_scaling_policy",
    "BatchCreateClusterTagsRequestBody": "batch_create_cluster_tags_request_body",
    "BatchDeleteJobsRequestBody": "batch_delete_jobs_request_body",
    "BootstrapScript": "bootstrap_script",
    "ChargeInfo": "charge_info",
    "CreateClusterRequestBody": "create_cluster_request_body",
    "CreateClusterResponseBody": "create_cluster_response_body",
    "CreateClusterStatus400ResponseBody": "create_cluster_status_400_response_body",
    "CreateClusterTagRequestBody": "create_cluster_tag_request_body",
    "CreateClusterTagRequestTag": "create_cluster_tag_request_tag",
    "Error": "error",
    "ErrorError": "error_error",
    "ExecuteClusterResourceInstanceActionRequestBody": "execute_cluster_resource_instance_action_request_body",
    "ExecuteClusterResourceInstanceActionResponseBody": "execute_cluster_resource_instance_action_response_body",
    "ExecuteClusterResourceInstanceActionResponseResource": "execute_cluster_resource_instance_action_response_resource",
    "ExecuteClusterResourceInstanceActionResponseResourceTag": "execute_cluster_resource_instance_action_response_resource_tag",
    "GetJobExeListNewResponseBody": "get_job_exe_list_new_response_body",
    "GetJobExeListNewStatus500ResponseBody": "get_job_exe_list_new_status_500_response_body",
    "GetJobExeListResponseBody": "get_job_exe_list_response_body",
    "GetJobExesResponseBody": "get_job_exes_response_body",
    "GetSingleJobExeResponseBody": "get_single_job_exe_response_body",
    "JobExeResult": "job_exe_result",
    "JobQueryBean": "job_query_bean",
    "JobSubmitResult": "job_submit_result",
    "ListAllTagsResponseBody": "list_all_tags_response_body",
    "ListClusterTagsResponseBody": "list_cluster_tags_response_body",
    "Matches": "matches",
    "NodeGroupV2": "node_group_v2",
    "NotTags": "not_tags",
    "NotTagsAny": "not_tags_any",
    "Rules": "rules",
    "ShowClusterDetailsResponseBody": "show_cluster_details_response_body",
    "ShowClusterDetailsResponseCluster": "show_cluster_details_response_cluster",
    "ShowClusterDetailsResponseClusterBootstrapScript": "show_cluster_details_response_cluster_bootstrap_script",
    "ShowClusterDetailsResponseClusterComponentList": "show_cluster_details_response_cluster_component_list",
    "ShowClusterDetailsResponseClusterNodeGroup": "show_cluster_details_response_cluster_node_group",
    "ShowClusterInfosResponseBody": "show_cluster_infos_response_body",
    "ShowClusterInfosResponseCluster": "show_cluster_infos_response_cluster",
    "ShowClusterInfosResponseClusterComponentList": "show_cluster_infos_response_cluster_component_list",
    "ShowClusterInfosResponseClusterTaskNodeGroup": "show_cluster_infos_response_cluster_task_node_group",
    "SubmitAndExecuteJobRequestBody": "submit_and_execute_job_request_body",
    "SubmitAndExecuteJobResponseBody": "submit_and_execute_job_response_body",
    "SubmitAndExecuteJobResponseJobExecution": "submit_and_execute_job_response_job_execution",
    "SubmitJobV2RequestBody": "submit_job_v2_request_body",
    "SubmitJobV2ResponseBody": "submit_job_v2_response_body",
    "TagPlain": "tag_plain",
    "TagRequest": "tag_request",
    "TagWithMultiValue": "tag_with_multi_value",
    "Tags": "tags",
    "TagsAny": "tags_any",
    "Trigger": "trigger",
    "UpdateClusterInfosByClusterIdRequestBody": "update_cluster_infos_by_cluster_id_request_body",
    "UpdateClusterInfosByClusterIdRequestParameters": "update_cluster_infos_by_cluster_id_request_parameters",
    "UpdateClusterInfosByClusterIdRequestParametersTaskNodeInfo": "update_cluster_infos_by_cluster_id_request_parameters_task_node_info",
    "UpdateClusterInfosByClusterIdResponseBody": "update_cluster_infos_by_cluster_id_response_body",
    "Volume": "volume",
}


if not TYPE_CHECKING:  # type checkers are to know each name

    def __getattr__(name: str) -> Any:
        if name in _MODULES:
            return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(_MODULES)
