"""A wheel with the library in it is for one platform, and for every Python 3."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Tag(BuildHookInterface):
    def initialize(self, version, build_data):
        build_data["pure_python"] = False
        build_data["tag"] = (Path(self.root) / "tag").read_text()
