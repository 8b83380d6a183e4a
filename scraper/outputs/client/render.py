"""The generator, driven: its parser and its project, the templates of this one."""

from __future__ import annotations

import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from jinja2 import StrictUndefined
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from scraper.outputs.client.annotations import Annotations
from scraper.outputs.client.docstrings import docstring, literal
from scraper.outputs.client.fill import class_view, function_view, natural
from scraper.outputs.client.readme import examples, markdown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scraper.outputs.client.details import Adapted
    from scraper.outputs.client.metadata import Metadata

_BESIDE: Final = Path(__file__).resolve().parents[2]


def templates() -> Path:
    """Return the folder of the templates: inside the installed package, or beside it in a checkout."""
    inside = _BESIDE / "templates"
    return inside if inside.is_dir() else _BESIDE.parent / "templates"


class Package(Project):
    """A project of the generator, laid out as the templates want it: flat modules, and the runtime copied in."""

    def __init__(self, data: GeneratorData, config: Config, adapted: Adapted, metadata: Metadata) -> None:
        super().__init__(openapi=data, config=config, custom_template_path=templates())
        self._adapted = adapted
        models = {str(each.class_info.name): each for each in data.models}
        components = adapted.document["components"]["schemas"]
        values = {name: each["enum"] for name, each in components.items() if "enum" in each}
        self._annotations = Annotations(models, values)
        self.functions = [
            function_view(each, adapted.operations[each.name], self._annotations)
            for collection in data.endpoint_collections_by_tag.values()
            for each in collection.endpoints
        ]
        self.classes = {
            str(each.class_info.name): class_view(each, adapted.schemas[str(each.class_info.name)], self._annotations)
            for each in data.models
            if not self._annotations.is_map(each)
        }
        self.env.undefined = StrictUndefined
        self.env.filters.update(docstring=docstring, literal=literal, markdown=markdown)
        self.env.globals.update(metadata=metadata, functions=self.functions)

    def _create_package(self) -> None:
        runtime = self.package_dir / "_runtime"
        runtime.mkdir(parents=True)
        for source in (templates() / "runtime").glob("*.py"):
            shutil.copyfile(source, runtime / source.name)
        (self.package_dir / "py.typed").touch()
        self._write("package_init.py.jinja", self.package_dir / "__init__.py")
        self._write("client.py.jinja", self.package_dir / "client.py")

    def _build_metadata(self) -> None:
        self._write("pyproject.toml.jinja", self.project_dir / "pyproject.toml")
        self._write("README.md.jinja", self.project_dir / "README.md", examples=examples(self.functions, self.classes))

    def _build_models(self) -> None:
        folder = self.package_dir / "models"
        folder.mkdir()
        modules = {str(each.class_info.name): str(each.class_info.module_name) for each in self.openapi.models}
        for name, view in self.classes.items():
            self._write("model.py.jinja", folder / f"{modules[name]}.py", model=view)
        ordered = sorted(((name, modules[name]) for name in self.classes), key=lambda each: natural(each[1]))
        self._write("models_init.py.jinja", folder / "__init__.py", modules=dict(ordered))

    def _build_api(self) -> None:
        folder = self.package_dir / "api"
        folder.mkdir()
        self._write("api_init.py.jinja", folder / "__init__.py")
        for function in self.functions:
            self._write("endpoint_module.py.jinja", folder / f"{function.name}.py", function=function)

    def _write(self, template: str, path: Path, **values: Any) -> None:
        path.write_text(self.env.get_template(template).render(**values), "utf-8", newline="\n")


def render(adapted: Adapted, metadata: Metadata, target: Path) -> Sequence[GeneratorError]:
    """Write a package to a folder that does not exist yet; return what the generator complains of."""
    file = ConfigFile(
        project_name_override=metadata.distribution,
        package_name_override=metadata.package,
        post_hooks=[],
        literal_enums=True,
    )
    config = Config.from_sources(file, MetaType.UV, Path(), "utf-8", overwrite=False, output_path=target)
    data = GeneratorData.from_dict(adapted.document, config=config)
    if isinstance(data, GeneratorError):
        return [data]
    with redirect_stdout(StringIO()):
        errors: Sequence[GeneratorError] = Package(data, config, adapted, metadata).build()
    return errors
