"""Cloud Container Engine of Open Telekom Cloud, as `samples/otc-cce/*.html` has it.

Codes and statuses are those of `cce_02_0250.html` and `cce_02_0084.html`. Most errors have the documented form. The
rest is what clients meet in practice: objects of Kubernetes and OpenStack, two spellings in one body, a proxy's HTML.
"""

from __future__ import annotations

from tests.standin import Answer, Operation, errors, gateway


def refusal(status: int, code: str, text: str) -> Answer:
    """The error body of the reference."""
    return Answer(status, {"errorCode": f"CCE.{code}", "errorMessage": text})


def both(status: int, code: str, text: str) -> Answer:
    """The same in two spellings."""
    code = f"CCE.{code}"
    return Answer(status, {"error_code": code, "error_msg": text, "errorCode": code, "errorMessage": text})


def kubernetes(status: int, reason: str, text: str) -> Answer:
    """An object of kind Status, from the API server of the cluster itself."""
    head = {"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure"}
    return Answer(status, head | {"message": text, "reason": reason, "code": status})


cce_errors = errors(
    refusal(400, "01400001", "A parameter is missing or has a value that is not allowed."),
    gateway(401, "0301", "The credentials were not accepted."),
    refusal(403, "01403001", "A policy keeps this user from the action."),
    refusal(404, "01404001", "Nothing has this ID."),
    refusal(409, "01409001", "Another change to the resource is still under way."),
    gateway(429, "0308", "More calls than the API allows.").until("1"),
    refusal(500, "01500001", "The service failed."),
)

PROXY_PAGE = """<!DOCTYPE html>
<html><head><title>500</title></head>
<body><h1>Out of order</h1><p>The proxy got nothing useful from the server behind it.</p></body></html>
"""

DELETION = ("true", "block", "try", "false", "skip")

CLAIM = {
    "apiVersion": "v1",
    "kind": "PersistentVolumeClaim",
    "metadata": {"name": "orders-data", "labels": "app=orders"},
    "spec": {
        "volumeID": "6f0d3a2b-94c1-4d57-8a0e-21b7c5f3e984",
        "storageType": "bs",
        "accessModes": ["ReadWriteMany"],
        "resources": {"limits": {"storage": "20Gi"}, "requests": {"storage": "10Gi"}},
    },
    "status": {"accessModes": ["ReadWriteMany"], "capacity": "10Gi", "phase": "Bound"},
}

CLUSTER = {
    "kind": "Cluster",
    "apiVersion": "v3",
    "metadata": {"name": "orders", "uid": "4b8e1f70-5a2c-11ef-8d03-0255ac1001c2"},
    "spec": {
        "flavor": "cce.s1.small",
        "hostNetwork": {
            "vpc": "d1f7c3a9-0b5e-4e26-9c48-6a72e0b9f513",
            "subnet": "83a5e6d0-7f41-4b0c-a2d9-5c1e94f7b068",
        },
        "containerNetwork": {"mode": "overlay_l2", "cidr": "10.16.0.0/16"},
    },
    "status": {
        "phase": "Deleting",
        "jobID": "e7309c54-5a2d-11ef-8d03-0255ac1001c2",
        "deleteOption": {"delete_evs": "true", "delete_net": "block"},
        "deleteStatus": {"previous_total": 3, "deleted": 1},
    },
}

NODE_POOL = {
    "kind": "NodePool",
    "apiVersion": "v3",
    "metadata": {"name": "orders-pool", "uid": "b25d4e86-5a2e-11ef-8d03-0255ac1001c2"},
    "status": {"phase": "Deleting", "jobId": "f0c6178a-5a2e-11ef-8d03-0255ac1001c2"},
}

NODE = {
    "kind": "Node",
    "apiVersion": "v3",
    "metadata": {"name": "orders-node-1", "uid": "1c94ab3e-5a2f-11ef-8d03-0255ac1001c2"},
    "status": {
        "phase": "Deleting",
        "jobID": "36fa72d1-5a2f-11ef-8d03-0255ac1001c2",
        "deleteStatus": {"previous_total": 5, "current_total": 4, "updated": 1, "added": 0, "deleted": 1},
    },
}

OPERATIONS = (
    Operation(  # cce_02_0253.html: the header is needed because 127.0.0.1 does not name a cluster
        "DeleteNamespaceCloudpersistentvolumeclaim",
        "/api/v1/namespaces/{namespace}/cloudpersistentvolumeclaims/{name}",
        successes=(Answer(200, CLAIM),),
        errors=cce_errors(
            kubernetes(400, "BadRequest", "A parameter is missing or has a value that is not allowed."),
            kubernetes(403, "Forbidden", "This user may not delete claims in the namespace."),
            kubernetes(404, "NotFound", "The namespace has no claim of this name."),
            kubernetes(409, "Conflict", "The claim has changed in the meantime."),
            kubernetes(500, "InternalError", "The claim could not be written back."),
        ),
        query={"deleteVolume": ("true", "false"), "storageType": ("bs", "nfs", "obs", "efs")},
        headers=("X-Cluster-ID",),
        needs={"storageType": "deleteVolume"},
    ),
    Operation(  # DeleteJob.html
        "DeleteJob",
        "/api/v2/projects/{project_id}/jobs/{job_id}",
        successes=(Answer(204),),
        errors=cce_errors(),
    ),
    Operation(  # DeleteAddonInstance.html: the example shows a bare word, which is not JSON
        "DeleteAddonInstance",
        "/api/v3/addons/{id}",
        successes=(Answer(200, "success", "text/plain; charset=utf-8"),),
        errors=cce_errors(
            refusal(400, "03400001", "The request does not fit the add-on API."),
            Answer(404, {"error": {"code": "CCE.01404001", "message": "No add-on instance has this ID."}}),
        ),
        query={"cluster_id": ()},
    ),
    Operation(  # DeleteCluster.html
        "DeleteCluster",
        "/api/v3/projects/{project_id}/clusters/{cluster_id}",
        successes=(Answer(200, CLUSTER),),
        errors=cce_errors(),
        query=dict.fromkeys(("delete_" + what for what in "efs eni evs net obs sfs".split()), DELETION),
    ),
    Operation(  # DeleteNodePool.html
        "DeleteNodePool",
        "/api/v3/projects/{project_id}/clusters/{cluster_id}/nodepools/{nodepool_id}",
        successes=(Answer(200, NODE_POOL),),
        errors=cce_errors(
            both(401, "01401001", "Token or signature is not valid."),
            both(409, "01409001", "Somebody else is changing the pool."),
            both(429, "01429002", "Another request holds the pool.").until("1"),
        ),
    ),
    Operation(  # DeleteNode.html
        "DeleteNode",
        "/api/v3/projects/{project_id}/clusters/{cluster_id}/nodes/{node_id}",
        successes=(Answer(200, NODE),),
        errors=cce_errors(
            Answer(404, {"itemNotFound": {"message": "No server has this ID.", "code": 404}}),
            Answer(500, PROXY_PAGE, "text/html"),
        ),
        query={"nodepoolScaleDown": ()},
    ),
)
