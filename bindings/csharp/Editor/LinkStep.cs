using System.IO;
using UnityEditor.Build;
using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;

namespace com.tencent.imsdk.unity.editor
{
    /// <summary>Hands the package's link.xml to builds: Unity finds by itself only those below Assets.</summary>
    internal sealed class LinkStep : IUnityLinkerProcessor
    {
        public int callbackOrder { get { return 0; } }

        public string GenerateAdditionalLinkXmlFile(BuildReport report, UnityLinkerBuildPipelineData data)
        {
            string path = Path.GetFullPath("Packages/org.convoke.im/link.xml");
            // A copy of the package below Assets is none of Unity's packages.
            return File.Exists(path) ? path : null;
        }

        // Unity before 2021.2 calls these too.

        public void OnBeforeRun(BuildReport report, UnityLinkerBuildPipelineData data)
        {
        }

        public void OnAfterRun(BuildReport report, UnityLinkerBuildPipelineData data)
        {
        }
    }
}
