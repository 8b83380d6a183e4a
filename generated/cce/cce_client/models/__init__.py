"""The objects of the API; each is imported when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .addon_instance_response import AddonInstanceResponse as AddonInstanceResponse
    from .addon_instance_status_response import AddonInstanceStatusResponse as AddonInstanceStatusResponse
    from .addon_instances import AddonInstances as AddonInstances
    from .addon_instances_addon_instance import AddonInstancesAddonInstance as AddonInstancesAddonInstance
    from .addon_instances_addon_instance_addon_instance_status import (
        AddonInstancesAddonInstanceAddonInstanceStatus as AddonInstancesAddonInstanceAddonInstanceStatus,
    )
    from .addon_template import AddonTemplate as AddonTemplate
    from .addon_template_metadata import AddonTemplateMetadata as AddonTemplateMetadata
    from .addon_templates import AddonTemplates as AddonTemplates
    from .authenticating_proxy import AuthenticatingProxy as AuthenticatingProxy
    from .authentication_request import AuthenticationRequest as AuthenticationRequest
    from .authentication_response import AuthenticationResponse as AuthenticationResponse
    from .cert_duration import CertDuration as CertDuration
    from .cluster_cert import ClusterCert as ClusterCert
    from .cluster_cert_response_body import ClusterCertResponseBody as ClusterCertResponseBody
    from .cluster_endpoints_response import ClusterEndpointsResponse as ClusterEndpointsResponse
    from .cluster_extend_param import ClusterExtendParam as ClusterExtendParam
    from .cluster_list import ClusterList as ClusterList
    from .cluster_list_cluster import ClusterListCluster as ClusterListCluster
    from .cluster_list_cluster_cluster_metadata import (
        ClusterListClusterClusterMetadata as ClusterListClusterClusterMetadata,
    )
    from .cluster_list_cluster_cluster_spec import ClusterListClusterClusterSpec as ClusterListClusterClusterSpec
    from .cluster_list_cluster_cluster_spec_host_network import (
        ClusterListClusterClusterSpecHostNetwork as ClusterListClusterClusterSpecHostNetwork,
    )
    from .cluster_list_cluster_cluster_status import ClusterListClusterClusterStatus as ClusterListClusterClusterStatus
    from .cluster_list_cluster_cluster_status_cluster_endpoints import (
        ClusterListClusterClusterStatusClusterEndpoints as ClusterListClusterClusterStatusClusterEndpoints,
    )
    from .cluster_metadata_request import ClusterMetadataRequest as ClusterMetadataRequest
    from .cluster_metadata_response import ClusterMetadataResponse as ClusterMetadataResponse
    from .cluster_request import ClusterRequest as ClusterRequest
    from .cluster_response import ClusterResponse as ClusterResponse
    from .cluster_spec_request import ClusterSpecRequest as ClusterSpecRequest
    from .cluster_spec_response import ClusterSpecResponse as ClusterSpecResponse
    from .cluster_status_response import ClusterStatusResponse as ClusterStatusResponse
    from .clusters import Clusters as Clusters
    from .configuration_item import ConfigurationItem as ConfigurationItem
    from .container_cidr_request import ContainerCIDRRequest as ContainerCIDRRequest
    from .container_cidr_response import ContainerCIDRResponse as ContainerCIDRResponse
    from .container_network_request import ContainerNetworkRequest as ContainerNetworkRequest
    from .container_network_response import ContainerNetworkResponse as ContainerNetworkResponse
    from .context import Context as Context
    from .contexts import Contexts as Contexts
    from .create_cluster_node_request_body import CreateClusterNodeRequestBody as CreateClusterNodeRequestBody
    from .create_cluster_node_request_metadata import (
        CreateClusterNodeRequestMetadata as CreateClusterNodeRequestMetadata,
    )
    from .create_cluster_node_request_spec import CreateClusterNodeRequestSpec as CreateClusterNodeRequestSpec
    from .create_cluster_node_request_spec_data_volume import (
        CreateClusterNodeRequestSpecDataVolume as CreateClusterNodeRequestSpecDataVolume,
    )
    from .create_cluster_node_request_spec_extend_param import (
        CreateClusterNodeRequestSpecExtendParam as CreateClusterNodeRequestSpecExtendParam,
    )
    from .create_cluster_node_request_spec_login import (
        CreateClusterNodeRequestSpecLogin as CreateClusterNodeRequestSpecLogin,
    )
    from .create_cluster_node_request_spec_login_user_password import (
        CreateClusterNodeRequestSpecLoginUserPassword as CreateClusterNodeRequestSpecLoginUserPassword,
    )
    from .create_cluster_node_request_spec_public_ip import (
        CreateClusterNodeRequestSpecPublicIP as CreateClusterNodeRequestSpecPublicIP,
    )
    from .create_cluster_node_request_spec_public_ip_eip import (
        CreateClusterNodeRequestSpecPublicIPEip as CreateClusterNodeRequestSpecPublicIPEip,
    )
    from .create_cluster_node_request_spec_public_ip_eip_bandwidth import (
        CreateClusterNodeRequestSpecPublicIPEipBandwidth as CreateClusterNodeRequestSpecPublicIPEipBandwidth,
    )
    from .create_cluster_node_request_spec_root_volume import (
        CreateClusterNodeRequestSpecRootVolume as CreateClusterNodeRequestSpecRootVolume,
    )
    from .create_cluster_node_request_spec_taint import (
        CreateClusterNodeRequestSpecTaint as CreateClusterNodeRequestSpecTaint,
    )
    from .create_cluster_node_response_body import CreateClusterNodeResponseBody as CreateClusterNodeResponseBody
    from .create_cluster_node_response_status import CreateClusterNodeResponseStatus as CreateClusterNodeResponseStatus
    from .delete_cluster_response_body import DeleteClusterResponseBody as DeleteClusterResponseBody
    from .delete_cluster_response_cluster_metadata import (
        DeleteClusterResponseClusterMetadata as DeleteClusterResponseClusterMetadata,
    )
    from .delete_cluster_response_cluster_status import (
        DeleteClusterResponseClusterStatus as DeleteClusterResponseClusterStatus,
    )
    from .delete_node_pool_response_body import DeleteNodePoolResponseBody as DeleteNodePoolResponseBody
    from .delete_node_pool_response_node_pool_status import (
        DeleteNodePoolResponseNodePoolStatus as DeleteNodePoolResponseNodePoolStatus,
    )
    from .delete_status import DeleteStatus as DeleteStatus
    from .error import Error as Error
    from .error_error import ErrorError as ErrorError
    from .error_response import ErrorResponse as ErrorResponse
    from .host_network_request import HostNetworkRequest as HostNetworkRequest
    from .host_network_response import HostNetworkResponse as HostNetworkResponse
    from .instance_request import InstanceRequest as InstanceRequest
    from .instance_request_spec import InstanceRequestSpec as InstanceRequestSpec
    from .instance_spec import InstanceSpec as InstanceSpec
    from .job import Job as Job
    from .job_1 import Job1 as Job1
    from .job_metadata import JobMetadata as JobMetadata
    from .job_spec import JobSpec as JobSpec
    from .job_status import JobStatus as JobStatus
    from .login_request import LoginRequest as LoginRequest
    from .login_response import LoginResponse as LoginResponse
    from .master_spec import MasterSpec as MasterSpec
    from .metadata_request import MetadataRequest as MetadataRequest
    from .metadata_response import MetadataResponse as MetadataResponse
    from .node_extend_param import NodeExtendParam as NodeExtendParam
    from .node_list import NodeList as NodeList
    from .node_list_node import NodeListNode as NodeListNode
    from .node_list_node_node_metadata import NodeListNodeNodeMetadata as NodeListNodeNodeMetadata
    from .node_list_node_node_status import NodeListNodeNodeStatus as NodeListNodeNodeStatus
    from .node_metadata_response import NodeMetadataResponse as NodeMetadataResponse
    from .node_pool_condition import NodePoolCondition as NodePoolCondition
    from .node_pool_metadata_request import NodePoolMetadataRequest as NodePoolMetadataRequest
    from .node_pool_metadata_response import NodePoolMetadataResponse as NodePoolMetadataResponse
    from .node_pool_node_autoscaling_request import NodePoolNodeAutoscalingRequest as NodePoolNodeAutoscalingRequest
    from .node_pool_node_autoscaling_response import NodePoolNodeAutoscalingResponse as NodePoolNodeAutoscalingResponse
    from .node_pool_request import NodePoolRequest as NodePoolRequest
    from .node_pool_response import NodePoolResponse as NodePoolResponse
    from .node_pool_spec_request import NodePoolSpecRequest as NodePoolSpecRequest
    from .node_pool_spec_response import NodePoolSpecResponse as NodePoolSpecResponse
    from .node_pool_status_response import NodePoolStatusResponse as NodePoolStatusResponse
    from .node_pools import NodePools as NodePools
    from .node_pools_node_pool import NodePoolsNodePool as NodePoolsNodePool
    from .node_pools_node_pool_node_pool_status import (
        NodePoolsNodePoolNodePoolStatus as NodePoolsNodePoolNodePoolStatus,
    )
    from .node_response import NodeResponse as NodeResponse
    from .node_spec_request import NodeSpecRequest as NodeSpecRequest
    from .node_spec_response import NodeSpecResponse as NodeSpecResponse
    from .node_status_response import NodeStatusResponse as NodeStatusResponse
    from .package_configuration import PackageConfiguration as PackageConfiguration
    from .persistent_volume_claim import PersistentVolumeClaim as PersistentVolumeClaim
    from .persistent_volume_claim_metadata import PersistentVolumeClaimMetadata as PersistentVolumeClaimMetadata
    from .persistent_volume_claim_spec import PersistentVolumeClaimSpec as PersistentVolumeClaimSpec
    from .persistent_volume_claim_status import PersistentVolumeClaimStatus as PersistentVolumeClaimStatus
    from .resource_requirements import ResourceRequirements as ResourceRequirements
    from .resource_tag import ResourceTag as ResourceTag
    from .security_id import SecurityID as SecurityID
    from .show_cluster_response_body import ShowClusterResponseBody as ShowClusterResponseBody
    from .show_cluster_response_cluster_status import (
        ShowClusterResponseClusterStatus as ShowClusterResponseClusterStatus,
    )
    from .support_versions import SupportVersions as SupportVersions
    from .taint import Taint as Taint
    from .templatespec import Templatespec as Templatespec
    from .templatespec_versions import TemplatespecVersions as TemplatespecVersions
    from .update_addon_instance_request_body import UpdateAddonInstanceRequestBody as UpdateAddonInstanceRequestBody
    from .update_addon_instance_request_instance_request_spec import (
        UpdateAddonInstanceRequestInstanceRequestSpec as UpdateAddonInstanceRequestInstanceRequestSpec,
    )
    from .update_addon_instance_request_metadata import (
        UpdateAddonInstanceRequestMetadata as UpdateAddonInstanceRequestMetadata,
    )
    from .update_addon_instance_response_addon_instance_status import (
        UpdateAddonInstanceResponseAddonInstanceStatus as UpdateAddonInstanceResponseAddonInstanceStatus,
    )
    from .update_addon_instance_response_body import UpdateAddonInstanceResponseBody as UpdateAddonInstanceResponseBody
    from .user_password import UserPassword as UserPassword
    from .user_tag import UserTag as UserTag
    from .versions_response import VersionsResponse as VersionsResponse
    from .volume_metadata import VolumeMetadata as VolumeMetadata
    from .volume_request import VolumeRequest as VolumeRequest
    from .volume_response import VolumeResponse as VolumeResponse

_MODULES: dict[str, str] = {
    "AddonInstanceResponse": "addon_instance_response",
    "AddonInstanceStatusResponse": "addon_instance_status_response",
    "AddonInstances": "addon_instances",
    "AddonInstancesAddonInstance": "addon_instances_addon_instance",
    "AddonInstancesAddonInstanceAddonInstanceStatus": "addon_instances_addon_instance_addon_instance_status",
    "AddonTemplate": "addon_template",
    "AddonTemplateMetadata": "addon_template_metadata",
    "AddonTemplates": "addon_templates",
    "AuthenticatingProxy": "authenticating_proxy",
    "AuthenticationRequest": "authentication_request",
    "AuthenticationResponse": "authentication_response",
    "CertDuration": "cert_duration",
    "ClusterCert": "cluster_cert",
    "ClusterCertResponseBody": "cluster_cert_response_body",
    "ClusterEndpointsResponse": "cluster_endpoints_response",
    "ClusterExtendParam": "cluster_extend_param",
    "ClusterList": "cluster_list",
    "ClusterListCluster": "cluster_list_cluster",
    "ClusterListClusterClusterMetadata": "cluster_list_cluster_cluster_metadata",
    "ClusterListClusterClusterSpec": "cluster_list_cluster_cluster_spec",
    "ClusterListClusterClusterSpecHostNetwork": "cluster_list_cluster_cluster_spec_host_network",
    "ClusterListClusterClusterStatus": "cluster_list_cluster_cluster_status",
    "ClusterListClusterClusterStatusClusterEndpoints": "cluster_list_cluster_cluster_status_cluster_endpoints",
    "ClusterMetadataRequest": "cluster_metadata_request",
    "ClusterMetadataResponse": "cluster_metadata_response",
    "ClusterRequest": "cluster_request",
    "ClusterResponse": "cluster_response",
    "ClusterSpecRequest": "cluster_spec_request",
    "ClusterSpecResponse": "cluster_spec_response",
    "ClusterStatusResponse": "cluster_status_response",
    "Clusters": "clusters",
    "ConfigurationItem": "configuration_item",
    "ContainerCIDRRequest": "container_cidr_request",
    "ContainerCIDRResponse": "container_cidr_response",
    "ContainerNetworkRequest": "container_network_request",
    "ContainerNetworkResponse": "container_network_response",
    "Context": "context",
    "Contexts": "contexts",
    "CreateClusterNodeRequestBody": "create_cluster_node_request_body",
    "CreateClusterNodeRequestMetadata": "create_cluster_node_request_metadata",
    "CreateClusterNodeRequestSpec": "create_cluster_node_request_spec",
    "CreateClusterNodeRequestSpecDataVolume": "create_cluster_node_request_spec_data_volume",
    "CreateClusterNodeRequestSpecExtendParam": "create_cluster_node_request_spec_extend_param",
    "CreateClusterNodeRequestSpecLogin": "create_cluster_node_request_spec_login",
    "CreateClusterNodeRequestSpecLoginUserPassword": "create_cluster_node_request_spec_login_user_password",
    "CreateClusterNodeRequestSpecPublicIP": "create_cluster_node_request_spec_public_ip",
    "CreateClusterNodeRequestSpecPublicIPEip": "create_cluster_node_request_spec_public_ip_eip",
    "CreateClusterNodeRequestSpecPublicIPEipBandwidth": "create_cluster_node_request_spec_public_ip_eip_bandwidth",
    "CreateClusterNodeRequestSpecRootVolume": "create_cluster_node_request_spec_root_volume",
    "CreateClusterNodeRequestSpecTaint": "create_cluster_node_request_spec_taint",
    "CreateClusterNodeResponseBody": "create_cluster_node_response_body",
    "CreateClusterNodeResponseStatus": "create_cluster_node_response_status",
    "DeleteClusterResponseBody": "delete_cluster_response_body",
    "DeleteClusterResponseClusterMetadata": "delete_cluster_response_cluster_metadata",
    "DeleteClusterResponseClusterStatus": "delete_cluster_response_cluster_status",
    "DeleteNodePoolResponseBody": "delete_node_pool_response_body",
    "DeleteNodePoolResponseNodePoolStatus": "delete_node_pool_response_node_pool_status",
    "DeleteStatus": "delete_status",
    "Error": "error",
    "ErrorError": "error_error",
    "ErrorResponse": "error_response",
    "HostNetworkRequest": "host_network_request",
    "HostNetworkResponse": "host_network_response",
    "InstanceRequest": "instance_request",
    "InstanceRequestSpec": "instance_request_spec",
    "InstanceSpec": "instance_spec",
    "Job": "job",
    "Job1": "job_1",
    "JobMetadata": "job_metadata",
    "JobSpec": "job_spec",
    "JobStatus": "job_status",
    "LoginRequest": "login_request",
    "LoginResponse": "login_response",
    "MasterSpec": "master_spec",
    "MetadataRequest": "metadata_request",
    "MetadataResponse": "metadata_response",
    "NodeExtendParam": "node_extend_param",
    "NodeList": "node_list",
    "NodeListNode": "node_list_node",
    "NodeListNodeNodeMetadata": "node_list_node_node_metadata",
    "NodeListNodeNodeStatus": "node_list_node_node_status",
    "NodeMetadataResponse": "node_metadata_response",
    "NodePoolCondition": "node_pool_condition",
    "NodePoolMetadataRequest": "node_pool_metadata_request",
    "NodePoolMetadataResponse": "node_pool_metadata_response",
    "NodePoolNodeAutoscalingRequest": "node_pool_node_autoscaling_request",
    "NodePoolNodeAutoscalingResponse": "node_pool_node_autoscaling_response",
    "NodePoolRequest": "node_pool_request",
    "NodePoolResponse": "node_pool_response",
    "NodePoolSpecRequest": "node_pool_spec_request",
    "NodePoolSpecResponse": "node_pool_spec_response",
    "NodePoolStatusResponse": "node_pool_status_response",
    "NodePools": "node_pools",
    "NodePoolsNodePool": "node_pools_node_pool",
    "NodePoolsNodePoolNodePoolStatus": "node_pools_node_pool_node_pool_status",
    "NodeResponse": "node_response",
    "NodeSpecRequest": "node_spec_request",
    "NodeSpecResponse": "node_spec_response",
    "NodeStatusResponse": "node_status_response",
    "PackageConfiguration": "package_configuration",
    "PersistentVolumeClaim": "persistent_volume_claim",
    "PersistentVolumeClaimMetadata": "persistent_volume_claim_metadata",
    "PersistentVolumeClaimSpec": "persistent_volume_claim_spec",
    "PersistentVolumeClaimStatus": "persistent_volume_claim_status",
    "ResourceRequirements": "resource_requirements",
    "ResourceTag": "resource_tag",
    "SecurityID": "security_id",
    "ShowClusterResponseBody": "show_cluster_response_body",
    "ShowClusterResponseClusterStatus": "show_cluster_response_cluster_status",
    "SupportVersions": "support_versions",
    "Taint": "taint",
    "Templatespec": "templatespec",
    "TemplatespecVersions": "templatespec_versions",
    "UpdateAddonInstanceRequestBody": "update_addon_instance_request_body",
    "UpdateAddonInstanceRequestInstanceRequestSpec": "update_addon_instance_request_instance_request_spec",
    "UpdateAddonInstanceRequestMetadata": "update_addon_instance_request_metadata",
    "UpdateAddonInstanceResponseAddonInstanceStatus": "update_addon_instance_response_addon_instance_status",
    "UpdateAddonInstanceResponseBody": "update_addon_instance_response_body",
    "UserPassword": "user_password",
    "UserTag": "user_tag",
    "VersionsResponse": "versions_response",
    "VolumeMetadata": "volume_metadata",
    "VolumeRequest": "volume_request",
    "VolumeResponse": "volume_response",
}


if not TYPE_CHECKING:  # type checkers are to know each name

    def __getattr__(name: str) -> Any:
        if name in _MODULES:
            return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return list(_MODULES)
